using System.Runtime.CompilerServices;

namespace NexusBot.Core.Pairing.Matching;

/// <summary>
/// A first matching with prices to it: each vertex in turn asks the least that its edges allow, and takes a partner over an edge that is
/// tight then. It leaves about a tenth exposed, each of which costs a search.
/// </summary>
internal static class GreedyStart
{
    public static void Run(BlossomForest forest)
    {
        RaisePrices(forest);
        for (var vertex = 0; vertex < forest.Vertices.Length; vertex++)
        {
            if (forest.MateArcs[vertex] < 0)
                Settle(forest, vertex);
        }
    }

    /// <summary>Half the weight of each one's heaviest edge. Like all prices here it is even, since weights are multiples of four.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void RaisePrices(BlossomForest forest)
    {
        var starts = forest.Arcs.Starts;
        for (var vertex = 0; vertex < forest.Vertices.Length; vertex++)
        {
            var most = 0L;
            for (var arc = starts[vertex]; arc < starts[vertex + 1]; arc++)
                most = Math.Max(most, forest.Arcs.All[arc].Weight >> 1);
            forest.Vertices[vertex].Price = most;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Settle(BlossomForest forest, int vertex)
    {
        var starts = forest.Arcs.Starts;
        var all = forest.Arcs.All;
        var price = 0L;
        var partner = -1;
        for (var arc = starts[vertex]; arc < starts[vertex + 1]; arc++)
        {
            var to = all[arc].To;
            var asked = all[arc].Weight - forest.Vertices[to].Price;
            if (asked > price || (asked == price && partner < 0))
                (price, partner) = (asked, forest.MateArcs[to] < 0 ? arc : -1);
        }

        forest.Vertices[vertex].Price = price;
        if (partner < 0)
            return;

        forest.MateArcs[vertex] = partner;
        forest.MateArcs[all[partner].To] = all[partner].Reverse;
    }
}
