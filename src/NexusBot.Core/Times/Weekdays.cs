using NodaTime;

namespace NexusBot.Core.Times;

/// <summary>Several days of the week.</summary>
[Flags]
public enum Weekdays
{
    None = 0,
    Monday = 1,
    Tuesday = 2,
    Wednesday = 4,
    Thursday = 8,
    Friday = 16,
    Saturday = 32,
    Sunday = 64,
    Workdays = Monday | Tuesday | Wednesday | Thursday | Friday,
    Weekend = Saturday | Sunday,
}

internal static class WeekdaysOfWeek
{
    public static Weekdays ToWeekdays(this IsoDayOfWeek day) => (Weekdays)(1 << ((int)day - 1));

    public static IEnumerable<IsoDayOfWeek> Days(this Weekdays days) =>
        Enum.GetValues<IsoDayOfWeek>().Where(day => day != IsoDayOfWeek.None && days.HasFlag(day.ToWeekdays()));
}
