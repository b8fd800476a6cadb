using NodaTime;

namespace NexusBot.Core.Members;

/// <summary>From when until when, by the wall clock, a member gets nothing that they did not ask for.</summary>
public sealed record Night(LocalTime From, LocalTime To)
{
    /// <summary>While most people sleep. Nobody's is shorter.</summary>
    public static Night Usual { get; } = new(new LocalTime(22, 0), new LocalTime(7, 0));

    /// <summary>What a member can choose from, the usual one first.</summary>
    public static IReadOnlyList<Night> Choices { get; } =
        [Usual, new(new LocalTime(21, 0), new LocalTime(8, 0)), new(new LocalTime(20, 0), new LocalTime(9, 0)), new(new LocalTime(17, 0), new LocalTime(9, 0))];

    /// <summary>The moment, or the morning after it where it lies in this night.</summary>
    public Instant After(Instant moment, DateTimeZone zone)
    {
        var local = moment.InZone(zone).LocalDateTime;
        if (local.TimeOfDay >= To && local.TimeOfDay < From)
            return moment;

        var day = local.TimeOfDay >= From ? local.Date.PlusDays(1) : local.Date;
        return (day + To).InZoneLeniently(zone).ToInstant();
    }
}
