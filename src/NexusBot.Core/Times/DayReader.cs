using NodaTime;

namespace NexusBot.Core.Times;

/// <summary>Reads the day part of a typed time: "tomorrow", "next week friday", "end of month", "the 15th", "fri 27 nov".</summary>
internal static class DayReader
{
    private static readonly string[] s_weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

    public static (NamedDay Day, int Length)? Read(List<WhenToken> tokens) => tokens switch
    {
        [{ Word: "yesterday" }, ..] => (new NamedDay { DaysAhead = -1 }, 1),
        [{ Word: "today" }, ..] => (new NamedDay { DaysAhead = 0 }, 1),
        [{ Word: "tomorrow" }, ..] => (new NamedDay { DaysAhead = 1 }, 1),
        [{ Word: "day" }, { Word: "after" }, { Word: "tomorrow" }, ..] => (new NamedDay { DaysAhead = 2 }, 3),
        [{ Word: "this" }, { Word: var part }, ..] when PartOfDay.Named(part) is not null => (new NamedDay { DaysAhead = 0 }, 1),
        [{ Word: "next" }, { Word: "week" }, { Word: var word }, ..] when Weekday(word) is { } weekday => (NextWeek(weekday), 3),
        [{ Word: "next" }, { Word: "week" }, { Word: "on" }, { Word: var word }, ..] when Weekday(word) is { } weekday => (NextWeek(weekday), 4),
        [{ Word: var word }, { Word: "next" }, { Word: "week" }, ..] when Weekday(word) is { } weekday => (NextWeek(weekday), 3),
        [{ Word: "next" }, { Word: "week" }, ..] => (new NamedDay { DaysAhead = 7 }, 2),
        [{ Word: "next" }, { Word: "month" }, ..] => (new NamedDay { MonthsAhead = 1 }, 2),
        [{ Word: "next" }, { Word: "year" }, ..] => (new NamedDay { MonthsAhead = 12 }, 2),
        [{ Word: "end" }, { Word: "month" }, ..] => (new NamedDay { IsEndOfMonth = true }, 2),
        [{ Word: "end" }, { Word: "this" }, { Word: "month" }, ..] => (new NamedDay { IsEndOfMonth = true }, 3),
        [{ Word: "end" }, { Word: "next" }, { Word: "month" }, ..] => (new NamedDay { IsEndOfMonth = true, MonthsAhead = 1 }, 3),
        [{ Word: "end" }, { Word: "year" }, ..] => (new NamedDay { Month = 12, DayOfMonth = 31 }, 2),
        [{ Word: "next" }, { Word: var word }, ..] when Weekday(word) is { } weekday => (NextWeek(weekday), 2),
        [{ Word: "this" }, { Word: var word }, ..] when Weekday(word) is { } weekday => (new NamedDay { Weekday = weekday }, 2),
        [{ Word: var word }, .. var rest] when Weekday(word) is { } weekday => OfWeekday(weekday, rest),
        _ => TypedDate.Read(tokens),
    };

    /// <summary>"mon", "tues", "thurs", "friday".</summary>
    public static IsoDayOfWeek? Weekday(string word) => (IsoDayOfWeek?)WhenToken.Position(word, s_weekdays);

    private static NamedDay NextWeek(IsoDayOfWeek weekday) => new() { Weekday = weekday, IsNextWeek = true };

    // "fri 27 nov", as our own suggestions write it: the date says it all, if they agree.
    private static (NamedDay Day, int Length) OfWeekday(IsoDayOfWeek weekday, List<WhenToken> rest) =>
        TypedDate.Read(rest) is var (date, length) ? (date with { DatesWeekday = weekday }, length + 1) : (new NamedDay { Weekday = weekday }, 1);
}
