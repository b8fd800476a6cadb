using System.Globalization;

namespace NexusBot.Core.Times;

/// <summary>A recurrence in words that the parser reads back: "every Tue and Thu 17:00 until 20 Dec 2026".</summary>
public static class RecurrenceText
{
    private static readonly string[] s_weeks = ["first", "second", "third", "fourth"];
    private static readonly string[] s_suffixes = ["th", "st", "nd", "rd"];

    /// <summary>Days and end, without the time of day.</summary>
    public static string Describe(Recurrence rule) => Days(rule) + End(rule);

    /// <summary>All of it.</summary>
    public static string Describe(Series series) =>
        string.Create(CultureInfo.InvariantCulture, $"{Days(series.Rule)} {series.Start:HH:mm}{End(series.Rule)}");

    private static string Days(Recurrence rule) => rule.Unit switch
    {
        RepeatUnit.Day => Every(rule, "day"),
        RepeatUnit.Week when rule is { Weekdays: Weekdays.Workdays, Interval: 1 } => "every weekday",
        RepeatUnit.Week when rule.Interval == 1 => $"every {Names(rule.Weekdays)}",
        RepeatUnit.Week => $"{Every(rule, "week")} on {Names(rule.Weekdays)}",
        RepeatUnit.Month when rule.WeekOfMonth is { } week => $"{Every(rule, "month")} on the {Week(week)} {Names(rule.Weekdays)}",
        RepeatUnit.Month => $"{Every(rule, "month")} on the {Ordinal(rule.DayOfMonth!.Value)}",
        _ => string.Create(
            CultureInfo.InvariantCulture,
            $"{Every(rule, "year")} on {rule.DayOfMonth} {CultureInfo.InvariantCulture.DateTimeFormat.GetAbbreviatedMonthName(rule.Month!.Value)}"),
    };

    // The comma keeps a count apart from the time of day before it.
    private static string End(Recurrence rule) => rule switch
    {
        { Until: { } until } => $" until {until.ToString("d MMM yyyy", CultureInfo.InvariantCulture)}",
        { Times: { } times } => string.Create(CultureInfo.InvariantCulture, $", {times} {(times == 1 ? "time" : "times")}"),
        _ => "",
    };

    private static string Every(Recurrence rule, string unit) =>
        rule.Interval == 1 ? $"every {unit}" : string.Create(CultureInfo.InvariantCulture, $"every {rule.Interval} {unit}s");

    private static string Names(Weekdays days) => string.Join(" and ", days.Days().Select(day => day.ToString()[..3]));

    private static string Week(int week) => week == Recurrence.Last ? "last" : s_weeks[week - 1];

    private static string Ordinal(int number) => string.Create(
        CultureInfo.InvariantCulture, $"{number}{(number is > 10 and < 14 || number % 10 > 3 ? "th" : s_suffixes[number % 10])}");
}
