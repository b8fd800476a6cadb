namespace NexusBot.Core.Pairing.Matching;

/// <summary>
/// Turns matched into unmatched along an alternating path and through the blossoms on it. New matches are noted and written last,
/// because each blossom finds its way by the old ones.
/// </summary>
internal sealed class Augmentation(BlossomForest forest)
{
    private readonly Stack<(int Node, int Base)> _rebased = new();
    private readonly List<(int Vertex, int Arc)> _matches = [];

    /// <summary>From the root of the tree to an exposed vertex outside it, over a tight arc.</summary>
    public void ToExposed(int arc)
    {
        var (from, to) = (forest.Arcs.From(arc), forest.Arcs.All[arc].To);
        Rebase(forest.TopOf(to), to);
        _matches.Add((to, forest.Arcs.All[arc].Reverse));
        FromRoot(from, arc);
    }

    /// <summary>Between the roots of two trees, over a tight arc.</summary>
    public void BetweenRoots(int arc)
    {
        FromRoot(forest.Arcs.From(arc), arc);
        FromRoot(forest.Arcs.All[arc].To, forest.Arcs.All[arc].Reverse);
    }

    /// <summary>From the root of the tree to an even vertex, which is exposed in the root's place.</summary>
    public void ToEven(int vertex) => FromRoot(vertex, newMate: -1);

    private void FromRoot(int vertex, int newMate)
    {
        while (true)
        {
            var even = forest.TopOf(vertex);
            var oldMate = forest.MateArcOf(even);
            Rebase(even, vertex);
            _matches.Add((vertex, newMate));
            if (oldMate < 0)
                break;

            var odd = forest.TopOf(forest.Arcs.All[oldMate].To);
            var treeArc = forest.Nodes[odd].TreeArc;
            var entry = forest.Arcs.All[treeArc].To;
            Rebase(odd, entry);
            _matches.Add((entry, forest.Arcs.All[treeArc].Reverse));
            (vertex, newMate) = (forest.Arcs.From(treeArc), treeArc);
        }

        foreach (var (matched, arc) in _matches)
            forest.MateArcs[matched] = arc;
        _matches.Clear();
    }

    /// <summary>Makes the vertex the one that is not matched within the node. Not recursive: blossoms may nest thousands deep.</summary>
    private void Rebase(int node, int vertex)
    {
        _rebased.Push((node, vertex));
        while (_rebased.TryPop(out var next))
        {
            if (forest.IsBlossom(next.Node))
                RebaseCycle(next.Node, next.Base);
        }
    }

    private void RebaseCycle(int blossom, int newBase)
    {
        var nodes = forest.Nodes;
        var newChild = forest.ChildHolding(blossom, newBase);
        var end = nodes[blossom].BaseChild;
        _rebased.Push((newChild, newBase));

        var forward = nodes[newChild].LinkArc == forest.MateArcOf(newChild);
        for (var child = newChild; child != end;)
        {
            var near = forest.Neighbour(child, forward);
            var far = forest.Neighbour(near, forward);
            Match(near, far, forest.LinkBetween(near, far, forward));
            child = far;
        }

        nodes[blossom].BaseChild = newChild;
        nodes[blossom].Base = newBase;
    }

    private void Match(int near, int far, int link)
    {
        var arc = forest.Arcs.All[link];
        var from = forest.Arcs.From(link);
        _matches.Add((from, link));
        _matches.Add((arc.To, arc.Reverse));
        _rebased.Push((near, from));
        _rebased.Push((far, arc.To));
    }
}
