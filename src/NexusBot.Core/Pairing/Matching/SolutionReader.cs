namespace NexusBot.Core.Pairing.Matching;

/// <summary>Tells the matching and its prices without the search's own terms.</summary>
internal static class SolutionReader
{
    public static MatchingSolution Read(BlossomForest forest)
    {
        var partners = new int[forest.Vertices.Length];
        var (pairs, weight) = (0, 0L);
        for (var vertex = 0; vertex < partners.Length; vertex++)
        {
            var mate = forest.MateArcs[vertex];
            partners[vertex] = mate < 0 ? MatchingSolution.Alone : forest.Arcs.All[mate].To;
            if (vertex >= partners[vertex])
                continue;

            pairs++;
            weight = checked(weight + (forest.Arcs.All[mate].Weight / DualSolution.Scale) - forest.Arcs.Lift);
        }

        var prices = Array.ConvertAll(forest.Vertices, vertex => vertex.Price);
        return new(partners, pairs, weight, new(forest.Arcs.Lift, prices, OddSets(forest)));
    }

    private static List<OddSetDual> OddSets(BlossomForest forest)
    {
        var sets = new List<OddSetDual>();
        var seen = new HashSet<int>();
        for (var vertex = 0; vertex < forest.Vertices.Length; vertex++)
        {
            for (var node = forest.Nodes[vertex].Parent; node >= 0 && seen.Add(node); node = forest.Nodes[node].Parent)
            {
                if (forest.Nodes[node].Price > 0)
                    sets.Add(new(VerticesOf(forest, node), forest.Nodes[node].Price));
            }
        }

        return sets;
    }

    private static List<int> VerticesOf(BlossomForest forest, int node)
    {
        var vertices = new List<int>();
        foreach (var vertex in forest.VerticesOf(node))
            vertices.Add(vertex);
        return vertices;
    }
}
