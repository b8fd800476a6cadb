using NexusBot.Core.Pairing.Matching;
using NodaTime;

namespace NexusBot.Core.Pairing.Planning;

/// <summary>
/// Plans a round: as many paired as can be, then who waited, then the best sum of scores. Who wants several partners gets the second when
/// everyone had a chance of a first; an odd one joins a pair. The same input and seed give the same plan, in whatever order members come.
/// </summary>
public static class PairingRoundPlanner
{
    public const int MostPartners = 3;

    private static readonly Duration s_quarter = Duration.FromMinutes(15);

    public static PairingPlan Plan(
        IEnumerable<PairingMember> members, Instant weekStart, PairingWeights weights, int seed, CancellationToken cancellationToken)
    {
        var start = NextQuarter(weekStart);
        var pool = new PairingPool(members, start, weights, seed);
        var scoring = new PairScoring(pool);
        var pairs = new List<(int First, int Second)>();
        for (var pass = 0; pass < MostPartners; pass++)
            pairs.AddRange(PairOnce(pool, scoring, pass, cancellationToken));

        var alone = Enumerable.Range(0, pool.Count).Where(member => pool.PartnersOf(member).Count == 0).ToList();
        var trios = TrioPlanner.Join(scoring, pairs, alone, cancellationToken);
        return new PlanTelling(pool, scoring, start).Tell(pairs, trios, alone);
    }

    private static Instant NextQuarter(Instant instant)
    {
        var past = Duration.FromTicks(instant.ToUnixTimeTicks() % s_quarter.BclCompatibleTicks);
        return past == Duration.Zero ? instant : instant - past + s_quarter;
    }

    /// <summary>A first partner for everyone, or one more for those who want more; who has none yet is in each time, and goes first.</summary>
    private static List<(int First, int Second)> PairOnce(
        PairingPool pool, PairScoring scoring, int pass, CancellationToken cancellationToken)
    {
        int[] members = [.. Enumerable.Range(0, pool.Count)
            .Where(member => pool.HasAnHour(member))
            .Where(member => pool.PartnersOf(member).Count < Math.Max(1, pool.Members[member].MaxPartners))];
        var waits = Array.ConvertAll(pool.Members, member => Math.Clamp(member.WaitingRounds, 0, pool.Weights.MostWaitingRounds));
        for (var member = 0; pass > 0 && member < pool.Count; member++)
            waits[member] = pool.PartnersOf(member).Count == 0 ? waits[member] + 1 : 0;
        if (members.Length < 2 || (pass > 0 && !members.Any(member => pool.PartnersOf(member).Count > 0)))
            return [];

        var pairs = Match(pool, new CandidateGraph(pool, scoring, members, waits), members, cancellationToken);
        foreach (var (first, second) in pairs)
            pool.Pair(first, second);
        return pairs;
    }

    private static List<(int First, int Second)> Match(
        PairingPool pool, CandidateGraph graph, int[] members, CancellationToken cancellationToken)
    {
        graph.AddCandidates(cancellationToken);
        var matched = Solve();
        var alone = Alone();
        while (alone.Length > 1 && graph.TryWiden(alone, cancellationToken))
        {
            matched = Solve();
            var before = alone.Length;
            alone = Alone();
            if (alone.Length == before)
                break;
        }

        return [.. members.Where(member => member < matched[member]).Select(member => (member, matched[member]))];

        IReadOnlyList<int> Solve() =>
            MaximumWeightMatching.Solve(graph.Build(), MatchingGoal.CardinalityThenWeight, cancellationToken).Partners;

        int[] Alone() => [.. members.Where(member => matched[member] == MatchingSolution.Alone)];
    }
}
