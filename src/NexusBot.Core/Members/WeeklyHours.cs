using NodaTime;
using NodaTime.TimeZones;

namespace NexusBot.Core.Members;

/// <summary>When someone is free in any week, as they said it: by the wall clock of their zone.</summary>
public sealed record WeeklyHours(DateTimeZone Zone, IReadOnlyList<WeeklyStretch> Stretches)
{
    // A time that a clock change skips begins after the gap; one that it repeats means the first.
    private static readonly ZoneLocalMappingResolver s_resolver =
        Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnStartOfIntervalAfter);

    /// <summary>Each stretch of true time that may reach between the two moments, as it was said.</summary>
    public IEnumerable<Interval> Between(Instant from, Instant to)
    {
        // A stretch of the evening before may reach in.
        var last = to.InZone(Zone).Date;
        for (var day = from.InZone(Zone).Date.PlusDays(-1); day <= last; day = day.PlusDays(1))
        {
            foreach (var stretch in Stretches)
            {
                if (stretch.Day != day.DayOfWeek)
                    continue;

                var (start, end) = (Resolve(stretch.StartOn(day)), Resolve(stretch.EndOn(day)));
                // One that lies wholly in a gap is none.
                if (start < end)
                    yield return new Interval(start, end);
            }
        }
    }

    private Instant Resolve(LocalDateTime local) => Zone.ResolveLocal(local, s_resolver).ToInstant();
}
