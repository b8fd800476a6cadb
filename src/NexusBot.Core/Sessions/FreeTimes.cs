using NodaTime;

namespace NexusBot.Core.Sessions;

/// <summary>The times at which most of some members are free for long enough.</summary>
internal static class FreeTimes
{
    private const int StepMinutes = 30;
    private const int StepsOfDay = 24 * 60 / StepMinutes;

    // Nobody reads a poll and comes at once.
    private static readonly Duration s_notice = Duration.FromHours(2);

    /// <summary>At most five, in the order of time, spread over the days where that costs nobody.</summary>
    /// <param name="zone">By whose clock they begin on the hour or on the half.</param>
    public static IReadOnlyList<(Instant Start, int Free)> Find(
        IReadOnlyList<MemberCalendar> members, Duration length, DateTimeZone zone, Instant now, int days)
    {
        var within = new Interval(now + s_notice, now + Duration.FromDays(days));
        var free = members.Select(member => member.FreeWithin(within)).ToList();
        var candidates = Starts(zone, within)
            .Select(start => (Start: start, Free: free.Count(hours => hours.Exists(each => each.Start <= start && start + length <= each.End))))
            .Where(candidate => candidate.Free > 0)
            .OrderByDescending(candidate => candidate.Free)
            .ToList();
        var chosen = new List<(Instant Start, int Free)>();
        foreach (var candidate in candidates)
        {
            if (chosen.Count < SessionPoll.MostTimes && chosen.TrueForAll(other => DayOf(other.Start) != DayOf(candidate.Start)))
                chosen.Add(candidate);
        }
        foreach (var candidate in candidates)
        {
            if (chosen.Count < SessionPoll.MostTimes && chosen.TrueForAll(other => candidate.Start >= other.Start + length || candidate.Start + length <= other.Start))
                chosen.Add(candidate);
        }
        return [.. chosen.OrderBy(time => time.Start)];

        LocalDate DayOf(Instant start) => start.InZone(zone).Date;
    }

    private static IEnumerable<Instant> Starts(DateTimeZone zone, Interval within)
    {
        for (var day = within.Start.InZone(zone).Date; day <= within.End.InZone(zone).Date; day = day.PlusDays(1))
        {
            for (var step = 0; step < StepsOfDay; step++)
            {
                var local = day + LocalTime.FromMinutesSinceMidnight(step * StepMinutes);
                // A time that the clocks skip is no time at which anybody would meet.
                if (zone.MapLocal(local) is { Count: > 0 } mapping && within.Contains(mapping.First().ToInstant()))
                    yield return mapping.First().ToInstant();
            }
        }
    }
}
