using NodaTime;
using NodaTime.TimeZones;

namespace NexusBot.Core.Times;

/// <summary>
/// Something that comes again and again by the clock on the wall: 18:00 stays 18:00 when the clocks change. A time that they jump
/// over becomes the first one after the gap, of a time that they show twice the first is meant.
/// </summary>
/// <param name="Start">The first one, as the clock of the zone shows it.</param>
/// <param name="Zone">An IANA id.</param>
public sealed record Series(LocalDateTime Start, string Zone, Recurrence Rule)
{
    private static readonly ZoneLocalMappingResolver s_resolver =
        Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnStartOfIntervalAfter);

    /// <summary>The first one after the moment; null when there is none any more, or no such zone.</summary>
    public Instant? Next(Instant after) => After(after).Select(each => (Instant?)each).FirstOrDefault();

    /// <summary>All of them after the moment, in order. Worked out anew from the wall clock each time, since the rules of zones change.</summary>
    public IEnumerable<Instant> After(Instant after)
    {
        if (DateTimeZoneProviders.Tzdb.GetZoneOrNull(Zone) is not { } zone)
            return [];

        // A gap moves one to later, so one of the day before may still lie ahead.
        var from = LocalDate.Max(after.InZone(zone).Date.PlusDays(-1), Start.Date);
        return RecurrenceRule.Expand(Rule, Start, from).Select(local => Resolve(local, zone)).Where(each => each > after);
    }

    /// <summary>The rule's own times after one of them, by the clock on the wall.</summary>
    public IEnumerable<LocalDateTime> LocalTimesAfter(LocalDateTime time) =>
        RecurrenceRule.Expand(Rule, Start, LocalDate.Max(time.Date, Start.Date)).Where(each => each > time);

    /// <summary>When a time of its wall clock is; null when there is no such zone any more.</summary>
    public Instant? At(LocalDateTime local) => DateTimeZoneProviders.Tzdb.GetZoneOrNull(Zone) is { } zone ? Resolve(local, zone) : null;

    internal static Instant Resolve(LocalDateTime local, DateTimeZone zone) => zone.ResolveLocal(local, s_resolver).ToInstant();
}
