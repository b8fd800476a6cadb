using System.Collections.Immutable;

namespace NexusBot.Sandbox.World;

/// <summary>What a message mentions after <c>allowed_mentions</c> had its say.</summary>
public sealed record Mentions(ImmutableArray<ulong> UserIds, ImmutableArray<ulong> RoleIds, bool Everyone)
{
    public static Mentions None { get; } = new([], [], false);

    public bool IsEmpty => UserIds.IsEmpty && RoleIds.IsEmpty && !Everyone;

    /// <summary>Whose devices rang: the mentioned, members of the mentioned roles, everyone who sees the channel.</summary>
    public ImmutableArray<ulong> PingedUserIds { get; init; } = [];
}
