namespace NexusBot.Core.Pairing.Matching;

/// <summary>
/// Maximum-weight matching in general graphs by Edmonds' primal-dual blossom algorithm, exact in integers.
/// </summary>
/// <remarks>
/// J. Edmonds, "Maximum matching and a polyhedron with 0,1-vertices", J. Res. Nat. Bur. Standards 69B (1965), and "Paths, trees, and
/// flowers", Canad. J. Math. 17 (1965): blossoms, prices, and why they prove the optimum. Z. Galil, S. Micali and H. N. Gabow, "An
/// O(EV log V) algorithm for finding a maximal weighted matching in general graphs", SIAM J. Comput. 15 (1986): prices that change by an
/// offset, and a queue of what happens next. Z. Galil, "Efficient algorithms for finding maximum matching in graphs", ACM Comput. Surv. 18
/// (1986): the whole, told at once. H. N. Gabow, "Data structures for weighted matching and nearest common ancestors with linking", SODA
/// (1990): climbing from both ends. Trees are grown one at a time, so each search stays as small as the way to its end is short.
/// Each search costs O(m log n) and what the blossoms that it opens hold; there are at most n.
/// </remarks>
public static class MaximumWeightMatching
{
    public static MatchingSolution Solve(WeightedGraph graph, MatchingGoal goal, CancellationToken cancellationToken)
    {
        var forest = new BlossomForest(new ArcLists(graph, goal));
        GreedyStart.Run(forest);
        var search = new BlossomSearch(forest);
        for (var vertex = 0; vertex < graph.VertexCount; vertex++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (forest.MateArcs[vertex] < 0)
                search.Run(vertex, cancellationToken);
        }

        return SolutionReader.Read(forest);
    }
}
