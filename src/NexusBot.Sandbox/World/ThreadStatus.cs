using System.Collections.Immutable;

namespace NexusBot.Sandbox.World;

public sealed record ThreadStatus
{
    public required ulong OwnerId { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public required DateTimeOffset ArchiveTimestamp { get; init; }
    public int AutoArchiveMinutes { get; init; } = 4320;
    public bool Archived { get; init; }
    public bool Locked { get; init; }
    public bool Invitable { get; init; } = true;
    public int MessageCount { get; init; }
    public ImmutableArray<ulong> MemberIds { get; init; } = [];

    /// <summary>Discord counts no further than 50.</summary>
    public int MemberCount => Math.Min(MemberIds.Length, 50);
}
