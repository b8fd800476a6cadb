using NodaTime;

namespace NexusBot.Core.Times;

/// <summary>
/// The day part of a typed time. It is the first such day from today on; unless it was said exactly, a time that has passed
/// on it means the next such day.
/// </summary>
internal readonly record struct NamedDay
{
    public int? DaysAhead { get; init; }
    public int? MonthsAhead { get; init; }

    /// <summary>It is the last day of this month or, with <see cref="MonthsAhead"/>, of that one.</summary>
    public bool IsEndOfMonth { get; init; }
    public IsoDayOfWeek Weekday { get; init; }

    /// <summary>The weekday is the one of next week.</summary>
    public bool IsNextWeek { get; init; }
    public int? Year { get; init; }
    public int Month { get; init; }

    /// <summary>Without a month, the next such day of any month: "the 15th".</summary>
    public int DayOfMonth { get; init; }

    /// <summary>Written as 03/04: day and month may be the other way round.</summary>
    public bool IsEitherWay { get; init; }

    /// <summary>The weekday that was named beside a date, which must be the date's own.</summary>
    public IsoDayOfWeek DatesWeekday { get; init; }

    /// <summary>Why what was typed, though it looks like a day, is none.</summary>
    public Refusal? Refusal { get; init; }

    /// <summary>The days that may be meant: one, or two where a date can be read both ways.</summary>
    public IReadOnlyList<NamedDay> Readings => IsEitherWay ? [this, this with { Month = DayOfMonth, DayOfMonth = Month }] : [this];

    /// <summary>The first day that fits, from <paramref name="today"/> on.</summary>
    public LocalDate First(LocalDate today)
    {
        if (DaysAhead is { } days)
            return today.PlusDays(days);
        if (IsEndOfMonth)
            return EndOf(today.PlusMonths(MonthsAhead ?? 0));
        if (MonthsAhead is { } months)
            return today.PlusMonths(months);
        if (IsNextWeek)
            return today.Next(IsoDayOfWeek.Monday).PlusDays(Weekday - IsoDayOfWeek.Monday);
        if (Weekday != IsoDayOfWeek.None)
            return today.DayOfWeek == Weekday ? today : today.Next(Weekday);
        if (Month == 0)
            return DayOfMonth == 0 ? today : FirstOfMonths(today);

        return Year is { } year ? new(year, Month, DayOfMonth) : FirstOfYears(today.Year, today);
    }

    /// <summary>The day that fits after <paramref name="first"/>; null when only that one was meant.</summary>
    public LocalDate? Next(LocalDate first) =>
        DaysAhead is not null || MonthsAhead is not null || IsNextWeek || Year is not null ? null
        : IsEndOfMonth ? EndOf(first.PlusMonths(1))
        : Weekday != IsoDayOfWeek.None ? first.PlusWeeks(1)
        : Month != 0 ? FirstOfYears(first.Year + 1, first)
        : DayOfMonth == 0 ? first.PlusDays(1)
        : FirstOfMonths(first.PlusDays(1));

    private static LocalDate EndOf(LocalDate month) => month.With(DateAdjusters.EndOfMonth);

    private LocalDate FirstOfMonths(LocalDate notBefore)
    {
        var date = notBefore;
        while (date.Day != DayOfMonth)
            date = date.PlusDays(1);

        return date;
    }

    private LocalDate FirstOfYears(int year, LocalDate notBefore)
    {
        while (DayOfMonth > CalendarSystem.Iso.GetDaysInMonth(year, Month) || new LocalDate(year, Month, DayOfMonth) < notBefore)
            year++;

        return new(year, Month, DayOfMonth);
    }
}
