using NodaTime;
using NodaTime.Text;

namespace NexusBot.Core.Times;

/// <summary>
/// A zone as calendars read it (RFC 5545: VTIMEZONE). What comes every year is written as a rule, which every reader knows; where the
/// clocks follow no rule, as in Morocco, each change is listed. Ical.Net makes a rule of those too, and of what never came again.
/// </summary>
internal static class CalendarZone
{
    private const int YearsListed = 40;

    private static readonly OffsetPattern s_pattern = OffsetPattern.CreateWithInvariantCulture("+HHmm");
    private static readonly OffsetPattern s_exactPattern = OffsetPattern.CreateWithInvariantCulture("+HHmmss");

    /// <param name="from">Nothing in the file is earlier.</param>
    public static void Write(CalendarWriter writer, DateTimeZone zone, Instant from)
    {
        var end = (from.InUtc().Date + Period.FromYears(YearsListed)).AtMidnight().InUtc().ToInstant();
        writer.Begin("VTIMEZONE");
        writer.Line("TZID", zone.Id);
        foreach (var alike in ClockChange.Between(zone, from, end).GroupBy(change => change with { At = default }))
            Write(writer, alike.Key, [.. alike.Select(change => change.At)], end.InUtc().Year);
        writer.End("VTIMEZONE");
    }

    // What follows no rule comes first, where a rule follows it.
    private static void Write(CalendarWriter writer, ClockChange change, List<LocalDateTime> times, int endYear)
    {
        var irregular = Enumerable.Range(0, times.Count).TakeWhile(count => YearlyChange.RuleOf(times[count..], endYear) is null).Count();
        // Not every reader takes the first one from DTSTART.
        if (irregular > 0)
            Write(writer, change, times[0], "RDATE", times.Take(irregular).Select(CalendarWriter.Write));
        if (irregular < times.Count)
            Write(writer, change, times[irregular], "RRULE", [YearlyChange.RuleOf(times[irregular..], endYear)!]);
    }

    private static void Write(CalendarWriter writer, ClockChange change, LocalDateTime start, string property, IEnumerable<string> values)
    {
        var component = change.IsDaylight ? "DAYLIGHT" : "STANDARD";
        writer.Begin(component);
        writer.Line("DTSTART", CalendarWriter.Write(start));
        writer.Lines(property, values);
        writer.Line("TZOFFSETFROM", Write(change.Before));
        writer.Line("TZOFFSETTO", Write(change.After));
        writer.Text("TZNAME", change.Name);
        writer.End(component);
    }

    private static string Write(Offset offset) => (offset.Seconds % NodaConstants.SecondsPerMinute == 0 ? s_pattern : s_exactPattern).Format(offset);
}
