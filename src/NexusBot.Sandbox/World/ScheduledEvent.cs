using System.Collections.Immutable;
using System.Text.Json;

namespace NexusBot.Sandbox.World;

public sealed record ScheduledEvent
{
    public required ulong Id { get; init; }
    public required ulong GuildId { get; init; }
    public required ulong CreatorId { get; init; }
    public required string Name { get; init; }
    public required ScheduledEventType Type { get; init; }
    public required DateTimeOffset StartsAt { get; init; }

    /// <summary>Always set for one that happens elsewhere.</summary>
    public DateTimeOffset? EndsAt { get; init; }
    public ScheduledEventStatus Status { get; init; } = ScheduledEventStatus.Scheduled;
    public string? Description { get; init; }

    /// <summary>Null for one that happens elsewhere, which has a <see cref="Location"/> instead.</summary>
    public ulong? ChannelId { get; init; }
    public string? Location { get; init; }
    public string? Image { get; init; }
    public JsonElement? RecurrenceRule { get; init; }

    /// <summary>Whoever pressed "Interested", by id.</summary>
    public ImmutableSortedSet<ulong> InterestedIds { get; init; } = [];

    public bool IsOpen => Status is ScheduledEventStatus.Scheduled or ScheduledEventStatus.Active;
}
