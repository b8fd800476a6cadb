namespace Discord.Gateway.Payloads.Events;

/// <summary>A guild in READY and in GUILD_DELETE.</summary>
internal sealed class GuildReferenceModel
{
    public ulong Id { get; set; }

    /// <summary>An outage; where GUILD_DELETE does not say so, the bot was removed.</summary>
    public bool Unavailable { get; set; }
}
