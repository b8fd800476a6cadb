using NodaTime;
using NodaTime.TimeZones;

namespace NexusBot.Core.Moderation;

/// <summary>When rounds of pairs are made, every week by the clock on the hub's wall.</summary>
/// <param name="WithinCohorts">Whether members meet only those of their own cohort.</param>
/// <param name="Since">When it was chosen: what would have been before is not made up for.</param>
public sealed record PairingSchedule(IsoDayOfWeek Day, LocalTime Time, bool WithinCohorts, Instant Since)
{
    // A time that a clock change skips means the first moment after the gap; one that it repeats means the first.
    private static readonly ZoneLocalMappingResolver s_resolver =
        Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnStartOfIntervalAfter);

    /// <summary>The first round after this moment.</summary>
    public Instant Next(Instant after, DateTimeZone zone)
    {
        var date = after.InZone(zone).Date.PlusDays(-1);
        while (date.DayOfWeek != Day || On(date, zone) <= after)
            date = date.PlusDays(1);

        return On(date, zone);
    }

    /// <summary>The last round at this moment or before it.</summary>
    public Instant Latest(Instant now, DateTimeZone zone)
    {
        var date = now.InZone(zone).Date.PlusDays(1);
        while (date.DayOfWeek != Day || On(date, zone) > now)
            date = date.PlusDays(-1);

        return On(date, zone);
    }

    private Instant On(LocalDate date, DateTimeZone zone) => zone.ResolveLocal(date + Time, s_resolver).ToInstant();
}
