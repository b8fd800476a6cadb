using NodaTime;

namespace NexusBot.Core.Times;

/// <summary>On which days something comes again. Which of the other fields count depends on the unit.</summary>
public sealed record Recurrence(RepeatUnit Unit, int Interval = 1)
{
    /// <summary>From the end: the last one.</summary>
    public const int Last = -1;

    /// <summary>Of a week; with <see cref="WeekOfMonth"/>, the one of a month.</summary>
    public Weekdays Weekdays { get; init; }

    /// <summary>Which of the month's such weekdays: 1 to 4, or <see cref="Last"/>.</summary>
    public int? WeekOfMonth { get; init; }

    /// <summary>In a month that is too short it is the last day.</summary>
    public int? DayOfMonth { get; init; }

    /// <summary>Of a year.</summary>
    public int? Month { get; init; }

    /// <summary>The last day on which it may come.</summary>
    public LocalDate? Until { get; init; }

    /// <summary>How often it comes in all.</summary>
    public int? Times { get; init; }

    /// <summary>Whether the day is one of the rule's, the interval left aside.</summary>
    public bool Fits(LocalDate day) => Unit switch
    {
        RepeatUnit.Day => true,
        RepeatUnit.Week => Weekdays.HasFlag(day.DayOfWeek.ToWeekdays()),
        RepeatUnit.Month when WeekOfMonth is { } week => Weekdays.HasFlag(day.DayOfWeek.ToWeekdays()) && IsInWeek(day, week),
        RepeatUnit.Month => day.Day == DayWithin(day),
        _ => day.Month == Month && day.Day == DayWithin(day),
    };

    /// <summary>What is left open is filled in from the day on which it begins: "every week" is every week on that weekday.</summary>
    internal Recurrence BegunOn(LocalDate day) => Unit switch
    {
        RepeatUnit.Week when Weekdays == Weekdays.None => this with { Weekdays = day.DayOfWeek.ToWeekdays() },
        RepeatUnit.Month when WeekOfMonth is null && DayOfMonth is null => this with { DayOfMonth = day.Day },
        RepeatUnit.Year when DayOfMonth is null => this with { Month = day.Month, DayOfMonth = day.Day },
        _ => this,
    };

    /// <summary>The same rhythm when one of its days, and with it all that follow, is another day: what came on Tuesdays comes on Wednesdays.</summary>
    public Recurrence Shifted(LocalDate from, LocalDate to) => Unit switch
    {
        // Its day may be the last of a short month, or the fourth Friday the last one.
        _ when from == to => this,
        RepeatUnit.Week => this with { Weekdays = Weekdays.Days().Aggregate(Weekdays.None, (days, day) => days | Later(day, Period.DaysBetween(from, to))) },
        RepeatUnit.Month when WeekOfMonth is not null => this with { WeekOfMonth = to.Day > 28 ? Last : (to.Day + 6) / 7, Weekdays = to.DayOfWeek.ToWeekdays() },
        RepeatUnit.Month => this with { DayOfMonth = to.Day },
        RepeatUnit.Year => this with { Month = to.Month, DayOfMonth = to.Day },
        _ => this,
    };

    /// <summary>Whether it comes every month on a day that this month is too short for, and so on its last.</summary>
    internal bool IsCutShort(LocalDate day) => Unit == RepeatUnit.Month && DayOfMonth is 29 or 30 && day.Day < DayOfMonth;

    private static Weekdays Later(IsoDayOfWeek day, int days) => ((IsoDayOfWeek)((((((int)day - 1 + days) % 7) + 7) % 7) + 1)).ToWeekdays();

    private static bool IsInWeek(LocalDate day, int week) =>
        week == Last ? day.PlusWeeks(1).Month != day.Month : (day.Day + 6) / 7 == week;

    private int DayWithin(LocalDate day) => Math.Min(DayOfMonth!.Value, CalendarSystem.Iso.GetDaysInMonth(day.Year, day.Month));
}
