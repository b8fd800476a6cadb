using System.Collections.Immutable;
using NodaTime;

namespace NexusBot.Core.Members;

/// <summary>When someone is free in any week, as they said it: by the wall clock of their zone.</summary>
public sealed record WeeklyHours(DateTimeZone Zone, IReadOnlyList<WeeklyStretch> Stretches)
{
    private const int MinutesOfDay = 24 * 60;

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

    private void Add(FreeMinutes week, LocalDateTime from, LocalDateTime to, DateTimeZone other)
    {
        var (start, end) = (from.InZoneLeniently(Zone), to.InZoneLeniently(Zone));
        var minutes = Math.Min((int)(end - start).TotalMinutes, MinutesOfDay);
        if (minutes <= 0)
            return;

        var there = start.WithZone(other);
        var begins = (there.Hour * 60) + there.Minute;
        week.Add(there.DayOfWeek, begins, (begins + minutes) % MinutesOfDay);
    }
}
