namespace NexusBot.Sandbox.World;

/// <summary>The one application of this world. Its bot user has the same id, as Discord's newer applications do.</summary>
public sealed record BotApplication
{
    public required ulong Id { get; init; }
    public required string Name { get; init; }
    public required string Token { get; init; }

    /// <summary>The privileged intents switched on in the developer portal.</summary>
    public GatewayIntents PrivilegedIntents { get; init; } = GatewayIntents.GuildMembers;
    public ulong BotUserId => Id;
}
