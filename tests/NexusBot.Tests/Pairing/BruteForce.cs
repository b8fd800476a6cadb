using NexusBot.Core.Pairing.Matching;

namespace NexusBot.Tests.Pairing;

/// <summary>The best matching of a handful of vertices by trying all of them.</summary>
internal sealed class BruteForce
{
    private readonly long?[,] _weights;
    private readonly (int Pairs, long Weight)[] _best;
    private readonly bool[] _known;
    private readonly MatchingGoal _goal;
    private readonly int _count;

    private BruteForce(WeightedGraph graph, MatchingGoal goal)
    {
        _goal = goal;
        _count = graph.VertexCount;
        _weights = new long?[_count, _count];
        _best = new (int, long)[1 << _count];
        _known = new bool[1 << _count];
        foreach (var edge in graph.Edges)
        {
            var (low, high) = (Math.Min(edge.First, edge.Second), Math.Max(edge.First, edge.Second));
            _weights[low, high] = Math.Max(_weights[low, high] ?? long.MinValue, edge.Weight);
        }
    }

    public static (int Pairs, long Weight) Best(WeightedGraph graph, MatchingGoal goal) => new BruteForce(graph, goal).BestWithout(0);

    private (int Pairs, long Weight) BestWithout(int used)
    {
        if (used == (1 << _count) - 1)
            return (0, 0);
        if (_known[used])
            return _best[used];

        var first = 0;
        while ((used >> first & 1) != 0)
            first++;

        var best = BestWithout(used | (1 << first));
        for (var other = first + 1; other < _count; other++)
        {
            if ((used >> other & 1) != 0 || _weights[first, other] is not { } weight)
                continue;

            var rest = BestWithout(used | (1 << first) | (1 << other));
            best = Better(best, (rest.Pairs + 1, rest.Weight + weight));
        }

        _known[used] = true;
        return _best[used] = best;
    }

    private (int Pairs, long Weight) Better((int Pairs, long Weight) one, (int Pairs, long Weight) other) =>
        _goal == MatchingGoal.Weight
            ? one.Weight >= other.Weight ? one : other
            : one.CompareTo(other) >= 0 ? one : other;
}
