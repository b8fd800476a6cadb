using NodaTime;

namespace NexusBot.Core.Reminders;

/// <summary>
/// The day part of a typed time. It is the first such day from today on; unless it was said exactly, a time that has passed
/// on it means the next such day.
/// </summary>
internal readonly record struct NamedDay(int? DaysAhead, IsoDayOfWeek Weekday, int? Year, int Month, int DayOfMonth)
{
    private const int MaxYear = 9998;

    private static readonly string[] s_months =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];
    private static readonly string[] s_weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

    public static (NamedDay Day, int Length)? Read(List<WhenToken> tokens) => tokens switch
    {
        [{ Word: "yesterday" }, ..] => (new NamedDay { DaysAhead = -1 }, 1),
        [{ Word: "today" }, ..] => (new NamedDay { DaysAhead = 0 }, 1),
        [{ Word: "tomorrow" }, ..] => (new NamedDay { DaysAhead = 1 }, 1),
        [{ Word: var word }, .. var rest] when Position(word, s_weekdays) is { } weekday => OfWeekday((IsoDayOfWeek)weekday, rest),
        [{ Number: { } year, Word.Length: 4 }, { Word: "-" }, { Number: { } month }, { Word: "-" }, { Number: { } day }, ..] =>
            Date(year, month, day, 5),
        [{ Number: { } day }, { Word: var word }, ..] when Position(word, s_months) is { } month => DateWithYear(tokens, month, day),
        [{ Word: var word }, { Number: { } day }, ..] when Position(word, s_months) is { } month => DateWithYear(tokens, month, day),
        _ => null,
    };

    /// <summary>Whether a day was named and nothing else.</summary>
    public static bool IsAll(List<WhenToken> tokens) => Read(tokens) is var (_, length) && length == tokens.Count;

    /// <summary>The first day that fits, from <paramref name="today"/> on.</summary>
    public LocalDate First(LocalDate today)
    {
        if (DaysAhead is { } days)
            return today.PlusDays(days);
        if (Weekday != IsoDayOfWeek.None)
            return today.DayOfWeek == Weekday ? today : today.Next(Weekday);
        if (Month == 0)
            return today;

        return Year is { } year ? new(year, Month, DayOfMonth) : FirstOfYears(today.Year, today);
    }

    /// <summary>The day that fits after <paramref name="first"/>; null when only that one was meant.</summary>
    public LocalDate? Next(LocalDate first) =>
        DaysAhead is not null || Year is not null ? null
        : Weekday != IsoDayOfWeek.None ? first.PlusWeeks(1)
        : Month == 0 ? first.PlusDays(1)
        : FirstOfYears(first.Year + 1, first);

    private LocalDate FirstOfYears(int year, LocalDate notBefore)
    {
        while (DayOfMonth > CalendarSystem.Iso.GetDaysInMonth(year, Month) || new LocalDate(year, Month, DayOfMonth) < notBefore)
            year++;

        return new(year, Month, DayOfMonth);
    }

    // "fri 27 nov", as our own suggestions write it: the date says it all.
    private static (NamedDay Day, int Length) OfWeekday(IsoDayOfWeek weekday, List<WhenToken> rest) =>
        Read(rest) is ({ Month: > 0 } date, var length) ? (date, length + 1) : (new NamedDay { Weekday = weekday }, 1);

    private static (NamedDay Day, int Length)? DateWithYear(List<WhenToken> tokens, int month, int day) =>
        tokens is [_, _, { Number: { } year, Word.Length: 4 }, ..] && tokens is not [_, _, _, { Word: ":" }, ..]
            ? Date(year, month, day, 3)
            : Date(null, month, day, 2);

    // Without a year, 29 February is a date: the next one.
    private static (NamedDay Day, int Length)? Date(int? year, int month, int day, int length) =>
        month is >= 1 and <= 12 && year is null or (>= 1 and <= MaxYear)
            && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year ?? 2000, month)
            ? (new NamedDay { Year = year, Month = month, DayOfMonth = day }, length)
            : null;

    // "dec", "sept" and "december" alike.
    private static int? Position(string word, string[] names)
    {
        var index = word.Length < 3 ? -1 : Array.FindIndex(names, name => name.StartsWith(word, StringComparison.Ordinal));
        return index < 0 ? null : index + 1;
    }
}
