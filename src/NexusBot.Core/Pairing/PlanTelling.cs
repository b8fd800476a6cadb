using NexusBot.Core.Pairing.Planning;
using NodaTime;

namespace NexusBot.Core.Pairing;

/// <summary>Turns numbers back into members, and says why.</summary>
internal sealed class PlanTelling(PairingPool pool, PairScoring scoring, Instant weekStart)
{
    public PairingPlan Tell(List<(int First, int Second)> pairs, Dictionary<int, int> joined, List<int> alone)
    {
        var plain = new List<PlannedPair>();
        var trios = new List<PlannedTrio>();
        for (var number = 0; number < pairs.Count; number++)
        {
            var (first, second) = pairs[number];
            var pair = new PlannedPair(pool.Members[first], pool.Members[second], scoring.Explain(first, second));
            if (joined.TryGetValue(number, out var third))
                trios.Add(new(pair, pool.Members[third], scoring.Explain(third, first), scoring.Explain(third, second)));
            else
                plain.Add(pair);
        }

        var placed = joined.Values.ToHashSet();
        var unpaired = alone.Where(member => !placed.Contains(member)).Select(member => new UnpairedMember(pool.Members[member], ReasonOf(member)));
        return new(weekStart, plain, trios, [.. unpaired]);
    }

    private UnpairedReason ReasonOf(int member)
    {
        if (!pool.HasAnHour(member))
            return UnpairedReason.NoHours;

        var others = Enumerable.Range(0, pool.Count).Where(other => other != member && scoring.HaveAnHour(member, other)).ToList();
        return others.Count == 0 ? UnpairedReason.NobodyAtTheseHours
            : others.Exists(other => scoring.MayMeet(member, other)) ? UnpairedReason.NobodyLeft
            : UnpairedReason.NobodyNew;
    }
}
