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
/// (1990): climbing from both ends. Trees grow from all exposed vertices at once, and only those that an augmenting path joins start anew.
/// </remarks>
public static class MaximumWeightMatching
{
    public static MatchingSolution Solve(WeightedGraph graph, MatchingGoal goal, CancellationToken cancellationToken)
    {
        var forest = new BlossomForest(new ArcLists(graph, goal));
        GreedyStart.Run(forest);
        new BlossomSearch(forest).Run(cancellationToken);
        return SolutionReader.Read(forest);
    }
}
