using NexusBot.Core.Members;
using NodaTime;

namespace NexusBot.Core.Sessions;

/// <summary>When a member is free in any week, and what they have ahead.</summary>
internal sealed record MemberCalendar(WeeklyHours Hours, IReadOnlyList<Session> Ahead)
{
    /// <summary>What else they have promised to others.</summary>
    public IReadOnlyList<Interval> Taken { get; init; } = [];

    /// <summary>What adjoins is one stretch; what is taken already is none.</summary>
    public List<Interval> FreeWithin(Interval within)
    {
        var free = new List<Interval>();
        foreach (var next in Hours.Between(within.Start, within.End).OrderBy(each => each.Start))
        {
            if (free.Count > 0 && next.Start <= free[^1].End)
                free[^1] = new Interval(free[^1].Start, Instant.Max(free[^1].End, next.End));
            else
                free.Add(next);
        }
        foreach (var taken in Ahead.Select(session => new Interval(session.Start, session.End)).Concat(Taken))
            free = [.. free.SelectMany(each => Without(each, taken))];
        return free;
    }

    private static List<Interval> Without(Interval free, Interval taken)
    {
        if (taken.End <= free.Start || taken.Start >= free.End)
            return [free];

        List<Interval> left = [];
        if (free.Start < taken.Start)
            left.Add(new Interval(free.Start, taken.Start));
        if (taken.End < free.End)
            left.Add(new Interval(taken.End, free.End));
        return left;
    }
}
