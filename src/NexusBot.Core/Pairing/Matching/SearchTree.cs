using System.Runtime.CompilerServices;

namespace NexusBot.Core.Pairing.Matching;

/// <summary>
/// An alternating tree from one exposed vertex, and its time: while it passes, even vertices cost less and odd ones more, so that
/// tight edges stay tight. Prices are stored as if time were 0 (see <see cref="Vertex"/>), so that nothing is touched when time passes.
/// Invariants: no edge between outermost nodes costs less than its weight; all vertices of the tree have prices of one parity, since
/// weights are even; hence all times are integers.
/// </summary>
internal sealed class SearchTree(BlossomForest forest)
{
    private readonly EventQueue _events = new();
    private readonly List<int> _nodes = [];
    private readonly List<int> _near = [];
    private readonly Queue<int> _unread = new();

    public long Time { get; private set; }

    /// <summary>When the search ends at the latest. Whatever would happen afterwards is not even noted.</summary>
    public long EndTime { get; private set; }

    /// <summary>The arc to an exposed vertex that ends the search, or -1 where <see cref="FreeVertex"/> does.</summary>
    public int EndArc { get; private set; }

    /// <summary>The even vertex whose price is 0 at the end, and which is as well left alone.</summary>
    public int FreeVertex { get; private set; }

    public void Plant(int root)
    {
        Time = 0;
        EndTime = long.MaxValue;
        _events.Clear();
        MakeEven(root);
        Read();
    }

    /// <summary>Lets time pass to the next event that is still true; false at the end.</summary>
    public bool TryAdvance(out int what)
    {
        while (_events.TryTake(EndTime, out var time, out what))
        {
            if (time != TimeOf(what))
                continue;

            Time = time;
            return true;
        }

        Time = EndTime;
        return false;
    }

    public static int Expansion(int node) => ~node;

    public void MakeEven(int node)
    {
        ref var state = ref forest.Nodes[node];
        var shift = state.Label == Label.Odd ? 2 * Time : Time;
        state.Price -= state.Label == Label.Odd ? 4 * Time : 2 * Time;
        state.Label = Label.Even;
        _nodes.Add(node);
        AddToVertices(node, shift, Label.Even);
        _unread.Enqueue(node);
    }

    public void MakeOdd(int node, int treeArc)
    {
        ref var state = ref forest.Nodes[node];
        state.Price += 2 * Time;
        state.TreeArc = treeArc;
        AddToVertices(node, -Time, Label.Odd);
        Await(node);
    }

    /// <summary>A child of a dissolved odd blossom that is still on the tree's way.</summary>
    public void KeepOdd(int child, int treeArc)
    {
        ref var state = ref forest.Nodes[child];
        state.Price += 2 * Time;
        state.TreeArc = treeArc;
        Await(child);
    }

    /// <summary>A child of a dissolved odd blossom that the tree needs for its way as an even one.</summary>
    public void MakeChildEven(int child)
    {
        forest.Nodes[child].Price += 2 * Time;
        forest.Nodes[child].Label = Label.Odd;
        MakeEven(child);
    }

    /// <summary>A child of a dissolved odd blossom that is no longer part of the tree.</summary>
    public void Leave(int child)
    {
        AddToVertices(child, Time, Label.Outside);
        var last = forest.Nodes[child].LastVertex;
        for (var vertex = forest.Nodes[child].FirstVertex; ; vertex = forest.VertexAfter(vertex))
        {
            ref var left = ref forest.Vertices[vertex];
            if (left.NearestArc >= 0)
                Note(left.Nearest + left.Price, left.NearestArc);
            if (vertex == last)
                return;
        }
    }

    /// <summary>Fixes the price of a node that becomes part of a larger blossom, and takes its vertices along as even ones.</summary>
    public void Absorb(int node)
    {
        ref var state = ref forest.Nodes[node];
        if (state.Label == Label.Odd)
            MakeEven(node);
        state.Price += 2 * Time;
        state.Label = Label.Outside;
    }

    public void Crown(int blossom)
    {
        forest.Nodes[blossom].Label = Label.Even;
        forest.Nodes[blossom].Price = -2 * Time;
        _nodes.Add(blossom);
    }

    /// <summary>Follows the arcs of all vertices that became even since.</summary>
    public void Read()
    {
        while (_unread.TryDequeue(out var node))
        {
            var last = forest.Nodes[node].LastVertex;
            for (var vertex = forest.Nodes[node].FirstVertex; ; vertex = forest.VertexAfter(vertex))
            {
                ReadArcs(vertex);
                if (vertex == last)
                    break;
            }
        }
    }

    /// <summary>Writes the prices as they are now, and forgets the tree.</summary>
    public void Uproot()
    {
        foreach (var node in _nodes)
        {
            ref var state = ref forest.Nodes[node];
            if (state.Label == Label.Outside)
                continue;

            var sign = state.Label == Label.Even ? 1 : -1;
            state.Price += sign * 2 * Time;
            state.Label = Label.Outside;
            AddToVertices(node, -sign * Time, Label.Outside);
            forest.Release(node);
        }

        foreach (var vertex in _near)
            (forest.Vertices[vertex].Nearest, forest.Vertices[vertex].NearestArc) = (long.MaxValue, -1);
        _nodes.Clear();
        _near.Clear();
    }

    private void Await(int odd)
    {
        forest.Nodes[odd].Label = Label.Odd;
        _nodes.Add(odd);
        if (forest.IsBlossom(odd))
            Note(forest.Nodes[odd].Price / 2, Expansion(odd));
    }

    private void Note(long time, int what)
    {
        if (time < EndTime)
            _events.Add(time, what);
    }

    private void AddToVertices(int node, long shift, Label label)
    {
        var last = forest.Nodes[node].LastVertex;
        for (var vertex = forest.Nodes[node].FirstVertex; ; vertex = forest.VertexAfter(vertex))
        {
            ref var state = ref forest.Vertices[vertex];
            state.Price += shift;
            state.Label = label;
            if (label == Label.Even && state.Price < EndTime)
                (EndTime, EndArc, FreeVertex) = (state.Price, -1, vertex);
            if (vertex == last)
                return;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void ReadArcs(int vertex)
    {
        var all = forest.Arcs.All;
        var vertices = forest.Vertices;
        var starts = forest.Arcs.Starts;
        var price = vertices[vertex].Price;
        for (var arc = starts[vertex]; arc < starts[vertex + 1]; arc++)
        {
            var to = all[arc].To;
            ref var state = ref vertices[to];
            var nearness = price - all[arc].Weight;
            if (state.Label == Label.Even)
            {
                var time = (nearness + state.Price) >> 1;
                if (time < EndTime && forest.TopOf(to) != forest.TopOf(vertex))
                    _events.Add(time, arc);
            }
            else if (nearness < state.Nearest)
            {
                if (state.NearestArc < 0)
                    _near.Add(to);
                (state.Nearest, state.NearestArc) = (nearness, arc);
                if (state.Label == Label.Outside && nearness + state.Price < EndTime)
                    Approach(to, nearness + state.Price, arc);
            }
        }
    }

    private void Approach(int vertex, long time, int arc)
    {
        if (forest.MateArcOf(forest.TopOf(vertex)) < 0)
            (EndTime, EndArc) = (time, arc);
        else
            _events.Add(time, arc);
    }

    /// <summary>When it would happen by the labels of now; never, if it no longer can.</summary>
    private long TimeOf(int what)
    {
        if (what < 0)
            return forest.Nodes[~what].Label == Label.Odd ? forest.Nodes[~what].Price / 2 : long.MinValue;

        var arc = forest.Arcs.All[what];
        ref var from = ref forest.Vertices[forest.Arcs.From(what)];
        ref var to = ref forest.Vertices[arc.To];
        return to.Label switch
        {
            Label.Outside => from.Price - arc.Weight + to.Price,
            Label.Even when forest.TopOf(arc.To) != forest.TopOf(forest.Arcs.From(what)) => (from.Price - arc.Weight + to.Price) >> 1,
            _ => long.MinValue,
        };
    }
}
