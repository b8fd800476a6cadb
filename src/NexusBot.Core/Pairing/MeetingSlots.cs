using NodaTime;

namespace NexusBot.Core.Pairing;

/// <summary>Which hours to propose: the first ones that all have free, on different days where that can be.</summary>
public static class MeetingSlots
{
    public const int Count = 3;

    private static readonly Duration s_hour = Duration.FromHours(1);

    // Nobody reads it, agrees and is there within less.
    private static readonly Duration s_notBefore = Duration.FromHours(3);

    /// <param name="shared">When all of them are free.</param>
    public static IReadOnlyList<Instant> Choose(IEnumerable<Interval> shared, Instant now)
    {
        var starts = shared.SelectMany(free => HoursOf(free, now + s_notBefore)).Order().ToList();
        var chosen = new List<Instant>();
        foreach (var start in starts)
        {
            if (chosen.Count < Count && chosen.TrueForAll(other => (start - other) >= Duration.FromHours(20)))
                chosen.Add(start);
        }

        foreach (var start in starts)
        {
            if (chosen.Count < Count && chosen.TrueForAll(other => Distance(start, other) >= s_hour))
                chosen.Add(start);
        }

        return [.. chosen.Order()];
    }

    /// <summary>When both are free.</summary>
    public static IEnumerable<Interval> Common(IReadOnlyList<Interval> one, IReadOnlyList<Interval> other) =>
        from first in one
        from second in other
        let start = Instant.Max(first.Start, second.Start)
        let end = Instant.Min(first.End, second.End)
        where start < end
        select new Interval(start, end);

    private static IEnumerable<Instant> HoursOf(Interval free, Instant notBefore)
    {
        for (var start = free.Start; start + s_hour <= free.End; start += s_hour)
        {
            if (start >= notBefore)
                yield return start;
        }
    }

    private static Duration Distance(Instant one, Instant other) => one > other ? one - other : other - one;
}
