using System.Collections.Immutable;

namespace NexusBot.Sandbox.World;

public sealed record Member
{
    public required ulong GuildId { get; init; }
    public required User User { get; init; }
    public required DateTimeOffset JoinedAt { get; init; }
    public string? Nick { get; init; }

    /// <summary>Without @everyone, which all members have.</summary>
    public ImmutableArray<ulong> RoleIds { get; init; } = [];
    public DateTimeOffset? TimedOutUntil { get; init; }

    public ulong UserId => User.Id;
    public string DisplayName => Nick ?? User.DisplayName;
}
