using System.Globalization;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using NodaTime;
using IcalRule = Ical.Net.DataTypes.RecurrenceRule;

namespace NexusBot.Core.Times;

/// <summary>A recurrence as RFC 5545 writes it (RRULE), which is what is stored and what calendars read.</summary>
public static class RecurrenceRule
{
    private const int ShortestMonth = 28;
    private const int LeapYear = 2028;

    private static readonly (RepeatUnit Unit, FrequencyType Frequency)[] s_units =
    [
        (RepeatUnit.Day, FrequencyType.Daily), (RepeatUnit.Week, FrequencyType.Weekly),
        (RepeatUnit.Month, FrequencyType.Monthly), (RepeatUnit.Year, FrequencyType.Yearly),
    ];

    public static string Write(Recurrence recurrence) => Write(recurrence, recurrence.DayOfMonth is { } day ? Day(day) : null);

    /// <summary>
    /// As calendars are to read it: without BYSETPOS, which ical.js passes over, and with it Thunderbird. The days on which <see cref="Recurrence.IsCutShort"/>
    /// holds are not in it.
    /// </summary>
    internal static string WriteForCalendars(Recurrence recurrence) => Write(
        recurrence,
        recurrence switch
        {
            { DayOfMonth: null } => null,
            { DayOfMonth: > ShortestMonth, Month: 2 } or { DayOfMonth: 31, Month: null } => Invariant($"BYMONTHDAY={Recurrence.Last}"),
            { DayOfMonth: { } day, Month: { } month } => Invariant($"BYMONTHDAY={Math.Min(day, CalendarSystem.Iso.GetDaysInMonth(LeapYear, month))}"),
            _ => Invariant($"BYMONTHDAY={recurrence.DayOfMonth}"),
        });

    private static string Write(Recurrence recurrence, string? dayOfMonth)
    {
        var parts = new List<string> { $"FREQ={Frequency(recurrence).ToString().ToUpperInvariant()}" };
        if (recurrence.Interval > 1)
            parts.Add(Invariant($"INTERVAL={recurrence.Interval}"));
        if (recurrence.Weekdays != Weekdays.None)
            parts.Add($"BYDAY={string.Join(',', recurrence.Weekdays.Days().Select(day => Invariant($"{recurrence.WeekOfMonth}{Code(day)}")))}");
        if (recurrence.Month is { } month)
            parts.Add(Invariant($"BYMONTH={month}"));

        if (dayOfMonth is not null)
            parts.Add(dayOfMonth);
        if (recurrence.Until is { } until)
            parts.Add(Invariant($"UNTIL={until:yyyyMMdd}T235959"));
        if (recurrence.Times is { } times)
            parts.Add(Invariant($"COUNT={times}"));

        return string.Join(';', parts);
    }

    /// <summary>Reads what <see cref="Write(Recurrence)"/> wrote.</summary>
    public static Recurrence Read(string rule)
    {
        var read = new IcalRule(rule);
        var unit = s_units.Single(each => each.Frequency == read.Frequency).Unit;
        return new Recurrence(unit, Math.Max(read.Interval, 1))
        {
            Weekdays = read.ByDay.Aggregate(Weekdays.None, (days, day) => days | ((IsoDayOfWeek)(((int)day.DayOfWeek + 6) % 7 + 1)).ToWeekdays()),
            WeekOfMonth = read.ByDay is [{ Offset: { } offset }] ? offset : null,
            Month = read.ByMonth is [var month] ? month : null,
            DayOfMonth = read.ByMonthDay is [.., var day] ? day : null,
            Until = read.Until is { } until ? LocalDate.FromDateOnly(until.Date) : null,
            Times = read.Count,
        };
    }

    /// <summary>Its local times, from a day on, without end unless the rule has one.</summary>
    internal static IEnumerable<LocalDateTime> Expand(Recurrence recurrence, LocalDateTime start, LocalDate from)
    {
        var series = new CalendarEvent { Start = Floating(start), RecurrenceRule = new IcalRule(Write(recurrence)) };
        return series.GetOccurrences(Floating(from.AtMidnight())).Select(each => LocalDateTime.FromDateTime(each.Period.StartTime.Value));
    }

    // RFC 5545 skips a month without such a day, and nobody expects that. The last of several that may exist always does.
    private static string Day(int day) => day <= ShortestMonth
        ? Invariant($"BYMONTHDAY={day}")
        : $"BYMONTHDAY={string.Join(',', Enumerable.Range(ShortestMonth, day - ShortestMonth + 1))};BYSETPOS=-1";

    private static FrequencyType Frequency(Recurrence recurrence) => s_units.Single(each => each.Unit == recurrence.Unit).Frequency;

    private static string Code(IsoDayOfWeek day) => day.ToString()[..2].ToUpperInvariant();

    private static CalDateTime Floating(LocalDateTime local) => new(local.ToDateTimeUnspecified(), hasTime: true);

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
