using NexusBot.Core.Pairing.Matching;

namespace NexusBot.Core.Pairing.Planning;

/// <summary>Lets those who are left join pairs, one a pair: as many as can be, and where they add most.</summary>
internal static class TrioPlanner
{
    /// <returns>For the number of each pair that someone joined, who it is.</returns>
    public static Dictionary<int, int> Join(
        PairScoring scoring, List<(int First, int Second)> pairs, List<int> alone, CancellationToken cancellationToken)
    {
        var edges = new List<WeightedEdge>();
        for (var left = 0; left < alone.Count; left++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            for (var pair = 0; pair < pairs.Count; pair++)
            {
                var (first, second) = pairs[pair];
                if (CanJoin(scoring, alone[left], first, second))
                    edges.Add(new(left, alone.Count + pair, scoring.ScoreOf(alone[left], first).Total + scoring.ScoreOf(alone[left], second).Total));
            }
        }

        var graph = new WeightedGraph(alone.Count + pairs.Count, edges);
        var partners = MaximumWeightMatching.Solve(graph, MatchingGoal.CardinalityThenWeight, cancellationToken).Partners;
        return Enumerable.Range(0, alone.Count).Where(left => partners[left] != MatchingSolution.Alone)
            .ToDictionary(left => partners[left] - alone.Count, left => alone[left]);
    }

    private static bool CanJoin(PairScoring scoring, int member, int first, int second) =>
        scoring.HaveAnHour(member, first, second) && scoring.MayMeet(member, first) && scoring.MayMeet(member, second);
}
