using System.Collections.Immutable;
using NodaTime;

namespace NexusBot.Core.Reminders;

/// <summary>How long before something its reminders come, the longest first. None at all is a choice too.</summary>
public sealed record ReminderOffsets
{
    public const int Most = 5;

    /// <summary>So early at most: a session that repeats is planned from one time to the next.</summary>
    public static readonly Duration Longest = Duration.FromDays(7);

    /// <summary>Unless the moderators of a hub decide otherwise.</summary>
    public static readonly ReminderOffsets Defaults = new([Duration.FromHours(24), Duration.FromMinutes(10)]);

    public static readonly ReminderOffsets None = new([]);

    public ReminderOffsets(IEnumerable<Duration> before) => Before = [.. before.Distinct().OrderDescending()];

    public ImmutableArray<Duration> Before { get; }

    public bool Equals(ReminderOffsets? other) => other is not null && Before.SequenceEqual(other.Before);

    public override int GetHashCode() => Before.Aggregate(Before.Length, HashCode.Combine);
}
