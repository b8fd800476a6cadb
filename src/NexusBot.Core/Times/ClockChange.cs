using NodaTime;
using NodaTime.TimeZones;

namespace NexusBot.Core.Times;

/// <summary>A moment at which the clocks of a zone change.</summary>
/// <param name="At">As the clocks showed it until then.</param>
internal sealed record ClockChange(LocalDateTime At, Offset Before, Offset After, bool IsDaylight, string Name)
{
    // Any moment long past does for a zone whose clocks never changed.
    private static readonly LocalDateTime s_ever = new(1970, 1, 1, 0, 0);

    /// <summary>The one that holds at the beginning, and all from then on to the end.</summary>
    public static IReadOnlyList<ClockChange> Between(DateTimeZone zone, Instant from, Instant to)
    {
        var intervals = zone.GetZoneIntervals(from, to).ToList();
        // In Ireland it is the winter that differs from the standard.
        var least = intervals.Min(interval => interval.Savings);
        return [.. intervals.Select(interval => Begin(zone, interval, interval.Savings > least))];
    }

    private static ClockChange Begin(DateTimeZone zone, ZoneInterval interval, bool isDaylight)
    {
        if (!interval.HasStart)
            return new ClockChange(s_ever, interval.WallOffset, interval.WallOffset, isDaylight, interval.Name);

        var before = zone.GetUtcOffset(interval.Start - Duration.Epsilon);
        return new ClockChange(interval.Start.WithOffset(before).LocalDateTime, before, interval.WallOffset, isDaylight, interval.Name);
    }
}
