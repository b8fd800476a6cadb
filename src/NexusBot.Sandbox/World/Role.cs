namespace NexusBot.Sandbox.World;

/// <summary>A role; @everyone is the one whose id is its guild's.</summary>
public sealed record Role
{
    public required ulong Id { get; init; }
    public required ulong GuildId { get; init; }
    public required string Name { get; init; }
    public Permissions Permissions { get; init; }
    public int Position { get; init; }
    public int Color { get; init; }
    public bool Hoist { get; init; }
    public bool Mentionable { get; init; }

    /// <summary>The bot whose own role this is; such a role cannot be given by hand.</summary>
    public ulong? BotId { get; init; }

    public bool IsEveryone => Id == GuildId;
    public bool Managed => BotId is not null;
}
