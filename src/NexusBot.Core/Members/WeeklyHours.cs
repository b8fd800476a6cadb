using System.Collections.Immutable;
using NodaTime;
using NodaTime.TimeZones;

namespace NexusBot.Core.Members;

/// <summary>When someone is free in any week, as they said it: by the wall clock of their zone.</summary>
public sealed record WeeklyHours(DateTimeZone Zone, IReadOnlyList<WeeklyStretch> Stretches)
{
    private const int MinutesOfDay = 24 * 60;

    // A time that a clock change skips begins after the gap; one that it repeats means the first.
    private static readonly ZoneLocalMappingResolver s_resolver =
        Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnStartOfIntervalAfter);

    /// <summary>The same hours by another wall clock, as they fall in the week from now on: clocks change here and not there.</summary>
    public ImmutableArray<WeeklyStretch> By(DateTimeZone other, Instant now)
    {
        var week = new FreeMinutes();
        var today = now.InZone(Zone).Date;
        foreach (var date in Enumerable.Range(0, 7).Select(today.PlusDays))
        {
            foreach (var stretch in Stretches.Where(stretch => stretch.Day == date.DayOfWeek))
                Add(week, stretch.StartOn(date), stretch.EndOn(date), other);
        }

        return week.ToStretches();
    }

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

    private void Add(FreeMinutes week, LocalDateTime from, LocalDateTime to, DateTimeZone other)
    {
        var (start, end) = (Resolve(from), Resolve(to));
        var minutes = Math.Min((int)(end - start).TotalMinutes, MinutesOfDay);
        if (minutes <= 0)
            return;

        var there = start.InZone(other);
        var begins = (there.Hour * 60) + there.Minute;
        week.Add(there.DayOfWeek, begins, (begins + minutes) % MinutesOfDay);
    }

    private Instant Resolve(LocalDateTime local) => Zone.ResolveLocal(local, s_resolver).ToInstant();
}
