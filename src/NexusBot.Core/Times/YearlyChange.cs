using System.Globalization;
using NodaTime;

namespace NexusBot.Core.Times;

/// <summary>The rule behind clock changes that come once a year.</summary>
internal static class YearlyChange
{
    // Within so many years a date falls on each weekday.
    private const int FewestYears = 28;

    /// <summary>As RFC 5545 writes it; null unless the times come every year by one rule, and go on to the last year.</summary>
    public static string? RuleOf(IReadOnlyList<LocalDateTime> times, int lastYear)
    {
        var first = times[0];
        var isYearly = times.Count >= FewestYears && times[^1].Year >= lastYear - 1
            && times.Select((time, year) => time.Year == first.Year + year).All(same => same)
            && times.All(time => (time.Month, time.DayOfWeek, time.TimeOfDay) == (first.Month, first.DayOfWeek, first.TimeOfDay));
        return isYearly && DayOf(times) is { } day
            ? string.Create(CultureInfo.InvariantCulture, $"FREQ=YEARLY;BYMONTH={first.Month};{day}")
            : null;
    }

    // The last one of a month, the second one, or the first one from the 23rd on.
    private static string? DayOf(IReadOnlyList<LocalDateTime> times)
    {
        var weekday = times[0].DayOfWeek.ToString()[..2].ToUpperInvariant();
        var week = Week(times[0]);
        var earliest = times.Min(time => time.Day);
        return times.All(time => time.Date.PlusWeeks(1).Month != time.Month) ? $"BYDAY=-1{weekday}"
            : times.All(time => Week(time) == week) ? string.Create(CultureInfo.InvariantCulture, $"BYDAY={week}{weekday}")
            : times.Max(time => time.Day) == earliest + 6 ? $"BYMONTHDAY={string.Join(',', Enumerable.Range(earliest, 7))};BYDAY={weekday}"
            : null;
    }

    private static int Week(LocalDateTime time) => (time.Day + 6) / 7;
}
