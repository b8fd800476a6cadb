using NodaTime;

namespace NexusBot.Core.Reminders;

/// <summary>
/// The day part of a typed time. It is the first such day from today on; unless it was said exactly, a time that has passed
/// on it means the next such day.
/// </summary>
internal readonly record struct NamedDay
{
    private static readonly string[] s_weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

    public int? DaysAhead { get; init; }
    public IsoDayOfWeek Weekday { get; init; }

    /// <summary>The weekday is the one of next week.</summary>
    public bool IsNextWeek { get; init; }
    public int? Year { get; init; }
    public int Month { get; init; }
    public int DayOfMonth { get; init; }

    /// <summary>The weekday that was named beside a date, which must be the date's own.</summary>
    public IsoDayOfWeek DatesWeekday { get; init; }

    /// <summary>Why what was typed, though it looks like a day, is none.</summary>
    public Refusal? Refusal { get; init; }

    public static (NamedDay Day, int Length)? Read(List<WhenToken> tokens) => tokens switch
    {
        [{ Word: "yesterday" }, ..] => (new NamedDay { DaysAhead = -1 }, 1),
        [{ Word: "today" }, ..] => (new NamedDay { DaysAhead = 0 }, 1),
        [{ Word: "tomorrow" }, ..] => (new NamedDay { DaysAhead = 1 }, 1),
        [{ Word: "this" }, { Word: var part }, ..] when PartOfDay.Named(part) is not null => (new NamedDay { DaysAhead = 0 }, 1),
        [{ Word: "next" }, { Word: "week" }, { Word: var word }, ..] when Weekdays(word) is { } weekday => (NextWeek(weekday), 3),
        [{ Word: var word }, { Word: "next" }, { Word: "week" }, ..] when Weekdays(word) is { } weekday => (NextWeek(weekday), 3),
        [{ Word: "next" }, { Word: "week" }, ..] => (new NamedDay { DaysAhead = 7 }, 2),
        [{ Word: "next" }, { Word: var word }, ..] when Weekdays(word) is { } weekday => (NextWeek(weekday), 2),
        [{ Word: "this" }, { Word: var word }, ..] when Weekdays(word) is { } weekday => (new NamedDay { Weekday = weekday }, 2),
        [{ Word: var word }, .. var rest] when Weekdays(word) is { } weekday => OfWeekday(weekday, rest),
        _ => TypedDate.Read(tokens),
    };

    /// <summary>The first day that fits, from <paramref name="today"/> on.</summary>
    public LocalDate First(LocalDate today)
    {
        if (DaysAhead is { } days)
            return today.PlusDays(days);
        if (IsNextWeek)
            return today.Next(IsoDayOfWeek.Monday).PlusDays(Weekday - IsoDayOfWeek.Monday);
        if (Weekday != IsoDayOfWeek.None)
            return today.DayOfWeek == Weekday ? today : today.Next(Weekday);
        if (Month == 0)
            return today;

        return Year is { } year ? new(year, Month, DayOfMonth) : FirstOfYears(today.Year, today);
    }

    /// <summary>The day that fits after <paramref name="first"/>; null when only that one was meant.</summary>
    public LocalDate? Next(LocalDate first) =>
        DaysAhead is not null || IsNextWeek || Year is not null ? null
        : Weekday != IsoDayOfWeek.None ? first.PlusWeeks(1)
        : Month == 0 ? first.PlusDays(1)
        : FirstOfYears(first.Year + 1, first);

    private LocalDate FirstOfYears(int year, LocalDate notBefore)
    {
        while (DayOfMonth > CalendarSystem.Iso.GetDaysInMonth(year, Month) || new LocalDate(year, Month, DayOfMonth) < notBefore)
            year++;

        return new(year, Month, DayOfMonth);
    }

    private static NamedDay NextWeek(IsoDayOfWeek weekday) => new() { Weekday = weekday, IsNextWeek = true };

    // "fri 27 nov", as our own suggestions write it: the date says it all, if they agree.
    private static (NamedDay Day, int Length) OfWeekday(IsoDayOfWeek weekday, List<WhenToken> rest) =>
        TypedDate.Read(rest) is var (date, length) ? (date with { DatesWeekday = weekday }, length + 1) : (new NamedDay { Weekday = weekday }, 1);

    private static IsoDayOfWeek? Weekdays(string word) => (IsoDayOfWeek?)WhenToken.Position(word, s_weekdays);
}
