using NodaTime;

namespace NexusBot.Core.Members;

/// <summary>Free every week on this day, by the wall clock. One that does not end after it starts goes on into the next day.</summary>
public readonly record struct WeeklyStretch(IsoDayOfWeek Day, LocalTime From, LocalTime To)
{
    internal static WeeklyStretch WholeDay(IsoDayOfWeek day) => new(day, LocalTime.Midnight, LocalTime.Midnight);

    internal LocalDateTime StartOn(LocalDate date) => date + From;

    internal LocalDateTime EndOn(LocalDate date) => (To > From ? date : date.PlusDays(1)) + To;
}
