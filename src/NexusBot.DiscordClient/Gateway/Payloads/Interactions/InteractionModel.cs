using Discord.Wire;

namespace Discord.Gateway.Payloads.Interactions;

internal sealed class InteractionModel
{
    public ulong Id { get; set; }
    public ulong ApplicationId { get; set; }
    public InteractionType Type { get; set; }
    public InteractionDataModel? Data { get; set; }
    public ulong? GuildId { get; set; }
    public ulong? ChannelId { get; set; }
    public ChannelModel? Channel { get; set; }

    /// <summary>In a guild; beside a user's own object in direct messages.</summary>
    public MemberModel? Member { get; set; }

    public UserModel? User { get; set; }
    public string Token { get; set; } = "";
    public int Version { get; set; }
    public MessageModel? Message { get; set; }
    public ulong? AppPermissions { get; set; }
    public string? Locale { get; set; }
    public string? GuildLocale { get; set; }
    public InteractionContextType? Context { get; set; }
}
