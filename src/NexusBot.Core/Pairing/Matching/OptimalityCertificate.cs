namespace NexusBot.Core.Pairing.Matching;

/// <summary>
/// Checks, knowing nothing of how it was found, that a solution is the optimum: the matching is one, no price is negative, every edge is
/// paid for, and the matching is worth exactly what the prices say no matching can exceed (weak duality; Edmonds 1965).
/// </summary>
public static class OptimalityCertificate
{
    public static bool Proves(WeightedGraph graph, MatchingGoal goal, MatchingSolution solution) =>
        solution.Partners.Count == graph.VertexCount
        && solution.Duals.Vertices.Count == graph.VertexCount
        && LiftServes(graph, goal, solution.Duals.Lift)
        && ValueOf(graph, solution) is { } value
        && PricesAreSound(graph.VertexCount, solution.Duals)
        && EveryEdgeIsPaid(graph, solution.Duals)
        && Bound(solution.Duals) == DualSolution.Scale * (value + ((Int128)solution.Duals.Lift * solution.Pairs));

    /// <summary>Whether one pair more, at the least weight, is worth more than all the difference that weights can make.</summary>
    private static bool LiftServes(WeightedGraph graph, MatchingGoal goal, long lift)
    {
        if (goal == MatchingGoal.Weight || graph.Edges.IsEmpty)
            return lift == 0;

        Int128 least = long.MaxValue, most = long.MinValue;
        foreach (var edge in graph.Edges)
            (least, most) = (Int128.Min(least, edge.Weight), Int128.Max(most, edge.Weight));

        var fewer = Int128.Max((graph.VertexCount / 2) - 1, 0);
        return least + lift > 0 && (fewer + 1) * (least + lift) > fewer * (most + lift);
    }

    /// <summary>The matching's weight, or null when it is no matching of this graph, or not what the solution says.</summary>
    private static Int128? ValueOf(WeightedGraph graph, MatchingSolution solution)
    {
        var best = new long?[graph.VertexCount];
        foreach (var edge in graph.Edges)
        {
            if (solution.Partners[edge.First] == edge.Second && (best[edge.First] is not { } known || known < edge.Weight))
                best[edge.First] = best[edge.Second] = edge.Weight;
        }

        Int128 value = 0;
        var matched = 0;
        for (var vertex = 0; vertex < graph.VertexCount; vertex++)
        {
            var partner = solution.Partners[vertex];
            if (partner == MatchingSolution.Alone)
                continue;
            if ((uint)partner >= (uint)graph.VertexCount || solution.Partners[partner] != vertex || best[vertex] is not { } weight)
                return null;

            matched++;
            value += vertex < partner ? weight : 0;
        }

        return matched == 2 * solution.Pairs && value == solution.Weight ? value : null;
    }

    private static bool PricesAreSound(int vertexCount, DualSolution duals) =>
        duals.Vertices.All(price => price >= 0)
        && duals.OddSets.All(set =>
            set.Price >= 0
            && set.Vertices.Count % 2 == 1
            && set.Vertices.Distinct().Count() == set.Vertices.Count
            && set.Vertices.All(vertex => vertex >= 0 && vertex < vertexCount));

    private static bool EveryEdgeIsPaid(WeightedGraph graph, DualSolution duals)
    {
        var setsOf = SetsOfVertices(graph.VertexCount, duals.OddSets);
        foreach (var edge in graph.Edges)
        {
            var paid = (Int128)duals.Vertices[edge.First] + duals.Vertices[edge.Second];
            var owed = DualSolution.Scale * ((Int128)edge.Weight + duals.Lift);
            if (paid < owed && paid + SharedPrice(setsOf[edge.First], setsOf[edge.Second], duals.OddSets) < owed)
                return false;
        }

        return true;
    }

    private static List<int>?[] SetsOfVertices(int vertexCount, IReadOnlyList<OddSetDual> sets)
    {
        var setsOf = new List<int>?[vertexCount];
        for (var set = 0; set < sets.Count; set++)
        {
            foreach (var vertex in sets[set].Vertices)
                (setsOf[vertex] ??= []).Add(set);
        }

        return setsOf;
    }

    /// <summary>What the sets cost that both lists name; both are in ascending order.</summary>
    private static Int128 SharedPrice(List<int>? one, List<int>? other, IReadOnlyList<OddSetDual> sets)
    {
        Int128 price = 0;
        for (int i = 0, j = 0; i < one?.Count && j < other?.Count;)
        {
            if (one[i] == other[j])
                price += sets[one[i]].Price;
            (i, j) = (one[i] <= other[j] ? i + 1 : i, one[i] >= other[j] ? j + 1 : j);
        }

        return price;
    }

    private static Int128 Bound(DualSolution duals)
    {
        Int128 bound = 0;
        foreach (var price in duals.Vertices)
            bound += price;
        foreach (var set in duals.OddSets)
            bound += (Int128)set.Price * (set.Vertices.Count / 2);
        return bound;
    }
}
