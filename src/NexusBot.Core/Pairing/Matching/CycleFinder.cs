namespace NexusBot.Core.Pairing.Matching;

/// <summary>Finds the odd cycle that an arc between two even nodes closes, and links its nodes.</summary>
internal sealed class CycleFinder(BlossomForest forest)
{
    private int _mark;

    /// <returns>The node of the cycle that is nearest to the root, with which the cycle begins.</returns>
    public int Link(int arc)
    {
        var from = forest.TopOf(forest.Arcs.From(arc));
        var to = forest.TopOf(forest.Arcs.All[arc].To);
        var meeting = Meet(from, to);
        LinkDown(meeting, from);
        Join(from, arc, to);
        LinkUp(to, meeting);
        return meeting;
    }

    /// <summary>Climbs from both in turn, so that the way costs no more than the cycle is long.</summary>
    private int Meet(int one, int other)
    {
        _mark++;
        while (true)
        {
            if (one >= 0)
            {
                if (forest.Nodes[one].Mark == _mark)
                    return one;

                forest.Nodes[one].Mark = _mark;
                one = EvenAbove(one);
            }

            (one, other) = (other, one);
        }
    }

    /// <summary>The even node two edges nearer to the root, or -1.</summary>
    private int EvenAbove(int even)
    {
        var mate = forest.MateArcOf(even);
        return mate < 0 ? -1 : forest.TopOf(forest.Arcs.From(TreeArcOf(mate)));
    }

    private int TreeArcOf(int mateArc) => forest.Nodes[forest.TopOf(forest.Arcs.All[mateArc].To)].TreeArc;

    private void LinkDown(int meeting, int even)
    {
        while (even != meeting)
        {
            var mate = forest.MateArcOf(even);
            var odd = forest.TopOf(forest.Arcs.All[mate].To);
            var treeArc = forest.Nodes[odd].TreeArc;
            var above = forest.TopOf(forest.Arcs.From(treeArc));
            Join(odd, forest.Arcs.All[mate].Reverse, even);
            Join(above, treeArc, odd);
            even = above;
        }
    }

    private void LinkUp(int even, int meeting)
    {
        while (even != meeting)
        {
            var mate = forest.MateArcOf(even);
            var odd = forest.TopOf(forest.Arcs.All[mate].To);
            var treeArc = forest.Nodes[odd].TreeArc;
            var above = forest.TopOf(forest.Arcs.From(treeArc));
            Join(even, mate, odd);
            Join(odd, forest.Arcs.All[treeArc].Reverse, above);
            even = above;
        }
    }

    private void Join(int node, int arc, int next)
    {
        forest.Nodes[node].LinkArc = arc;
        forest.Nodes[node].Next = next;
        forest.Nodes[next].Previous = node;
    }
}
