using System.Collections.Immutable;

namespace NexusBot.Sandbox.World;

/// <summary>Which mentions in a text count. A null list allows every one of its kind.</summary>
public sealed record AllowedMentions
{
    /// <summary>The default of ordinary messages.</summary>
    public static AllowedMentions All { get; } = new() { Users = null, Roles = null, Everyone = true, RepliedUser = true };

    /// <summary>The default of interactions and webhooks.</summary>
    public static AllowedMentions UsersOnly { get; } = new() { Users = null, RepliedUser = true };

    public static AllowedMentions None { get; } = new();

    public ImmutableArray<ulong>? Users { get; init; } = [];
    public ImmutableArray<ulong>? Roles { get; init; } = [];
    public bool Everyone { get; init; }
    public bool RepliedUser { get; init; }
}
