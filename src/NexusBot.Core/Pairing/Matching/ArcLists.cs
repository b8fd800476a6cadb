using System.Runtime.CompilerServices;

namespace NexusBot.Core.Pairing.Matching;

/// <summary>The arcs of each vertex side by side, since the search reads them all each time a vertex becomes even.</summary>
internal sealed class ArcLists
{
    // Prices and times stay below four times this, and no sum has more than three of them.
    private const long LargestWeight = 1L << 57;

    private readonly int[] _starts;

    public ArcLists(WeightedGraph graph, MatchingGoal goal)
    {
        Lift = goal == MatchingGoal.CardinalityThenWeight ? LiftFor(graph) : 0;
        VertexCount = graph.VertexCount;
        _starts = new int[VertexCount + 1];
        Count(graph);
        All = new Arc[_starts[VertexCount]];
        Fill(graph);
    }

    public int VertexCount { get; }

    public long Lift { get; }

    public Arc[] All { get; }

    public ReadOnlySpan<int> Starts => _starts;

    public int From(int arc) => All[All[arc].Reverse].To;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Count(WeightedGraph graph)
    {
        foreach (var edge in graph.Edges)
        {
            if (IsUseless(edge))
                continue;

            _starts[edge.First]++;
            _starts[edge.Second]++;
        }

        var sum = 0;
        for (var vertex = 0; vertex <= VertexCount; vertex++)
        {
            sum = checked(sum + _starts[vertex]);
            _starts[vertex] = sum;
        }
    }

    /// <summary>Counts the starts, which are ends so far, down while arcs are put before them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Fill(WeightedGraph graph)
    {
        foreach (var edge in graph.Edges)
        {
            if (IsUseless(edge))
                continue;
            if (edge.Weight > LargestWeight)
                throw new ArgumentException($"A weight of {edge.Weight} is more than can be reckoned with exactly.", nameof(graph));

            var forth = --_starts[edge.First];
            var back = --_starts[edge.Second];
            var weight = DualSolution.Scale * (edge.Weight + Lift);
            All[forth] = new Arc(edge.Second, back, weight);
            All[back] = new Arc(edge.First, forth, weight);
        }
    }

    // Leaving both ends alone is better, and no price can be below zero, so the bound holds for it too.
    private bool IsUseless(WeightedEdge edge) => edge.Weight + Lift < 0;

    /// <summary>With it k + 1 of the lightest edges weigh more than k of the heaviest, for every k that n vertices allow.</summary>
    private static long LiftFor(WeightedGraph graph)
    {
        if (graph.Edges.IsEmpty)
            return 0;

        var (least, most) = (long.MaxValue, long.MinValue);
        foreach (var edge in graph.Edges)
            (least, most) = (Math.Min(least, edge.Weight), Math.Max(most, edge.Weight));

        var lift = (((Int128)most - least) * (graph.VertexCount / 2)) - least + 1;
        return lift + most <= LargestWeight && lift + most >= 0 && Int128.Abs(lift) <= LargestWeight
            ? (long)lift
            : throw new ArgumentException($"Weights from {least} to {most} on {graph.VertexCount} vertices are more than can be reckoned with exactly.", nameof(graph));
    }
}
