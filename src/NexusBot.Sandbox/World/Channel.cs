using System.Collections.Immutable;

namespace NexusBot.Sandbox.World;

public sealed record Channel
{
    public required ulong Id { get; init; }
    public required ChannelType Type { get; init; }

    /// <summary>Null in a direct conversation.</summary>
    public ulong? GuildId { get; init; }
    public string Name { get; init; } = "";
    public string? Topic { get; init; }
    public int Position { get; init; }
    public ulong? ParentId { get; init; }
    public bool Nsfw { get; init; }
    public int RateLimitPerUser { get; init; }
    public ulong? LastMessageId { get; init; }
    public ImmutableArray<PermissionOverwrite> Overwrites { get; init; } = [];

    /// <summary>Both people of a direct conversation, the bot among them.</summary>
    public ImmutableArray<ulong> ParticipantIds { get; init; } = [];
    /// <summary>Of a forum.</summary>
    public ImmutableArray<ForumTag> AvailableTags { get; init; } = [];

    /// <summary>A forum that takes no post without a tag.</summary>
    public bool RequiresTag { get; init; }

    /// <summary>Of a forum's post.</summary>
    public ImmutableArray<ulong> AppliedTagIds { get; init; } = [];

    public ThreadStatus? Thread { get; init; }

    public bool IsThread => Thread is not null;
    public bool IsDirect => Type == ChannelType.Direct;
    public bool HoldsMessages => Type is not (ChannelType.Category or ChannelType.Forum);
}
