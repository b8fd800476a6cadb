namespace NexusBot.Core.Pairing.Matching;

/// <summary>
/// An alternating tree from every exposed vertex, and the time of them all: while it passes, even vertices cost less and odd ones more, so
/// that tight edges stay tight. Prices are stored as if time were 0 (see <see cref="Vertex"/>), so that nothing is touched when time passes.
/// Invariants: no edge between outermost nodes costs less than its weight; as if at time 0, all prices in the trees are even, hence
/// all times are integers; a vertex that is not even knows its nearest even neighbour, and the queue knows when it is reached.
/// </summary>
internal sealed class SearchTrees
{
    private readonly BlossomForest _forest;
    private readonly EventQueue _events;
    private readonly Neighbours _neighbours;
    private readonly TreeMembers _members;
    private readonly Queue<int> _unread = new();
    private readonly List<int> _uprooted = [];
    private readonly long[] _endTimes;

    public SearchTrees(BlossomForest forest, EventQueue events)
    {
        _forest = forest;
        _events = events;
        _neighbours = new Neighbours(forest, events);
        _members = new TreeMembers(forest.Vertices.Length);
        _endTimes = new long[forest.Vertices.Length];
        Array.Fill(_endTimes, long.MaxValue);
    }

    public long Time { get; set; }

    /// <summary>Trees have the numbers of the vertices from which they grow.</summary>
    public void Plant(int root)
    {
        MakeEven(root, root);
        Read();
    }

    public int TreeOf(int vertex) => _forest.Nodes[_forest.TopOf(vertex)].Tree;

    public void MakeEven(int node, int tree)
    {
        ref var state = ref _forest.Nodes[node];
        var wasOdd = state.Label == Label.Odd;
        state.Price -= wasOdd ? 4 * Time : 2 * Time;
        Join(node, tree, Label.Even);
        var least = AddToVertices(node, wasOdd ? 2 * Time : Time, Label.Even);
        _unread.Enqueue(node);

        var cheapest = _forest.Vertices[least].Price;
        if (cheapest >= _endTimes[tree])
            return;

        _endTimes[tree] = cheapest;
        _events.Add(cheapest, EventKind.Free, least);
    }

    public void MakeOdd(int node, int tree, int treeArc)
    {
        AddToVertices(node, -Time, Label.Odd);
        KeepOdd(node, tree, treeArc);
    }

    /// <summary>A child of a dissolved odd blossom that is still on the tree's way.</summary>
    public void KeepOdd(int node, int tree, int treeArc)
    {
        ref var state = ref _forest.Nodes[node];
        state.Price += 2 * Time;
        state.TreeArc = treeArc;
        Join(node, tree, Label.Odd);
        if (_forest.IsBlossom(node))
            _events.Add(state.Price / 2, EventKind.Expand, node);
    }

    /// <summary>A child of a dissolved odd blossom that the tree needs for its way as an even one.</summary>
    public void MakeChildEven(int child, int tree)
    {
        _forest.Nodes[child].Price += 2 * Time;
        _forest.Nodes[child].Label = Label.Odd;
        MakeEven(child, tree);
    }

    /// <summary>A child of a dissolved odd blossom that is no longer part of the tree.</summary>
    public void Leave(int child)
    {
        AddToVertices(child, Time, Label.Outside);
        foreach (var vertex in _forest.VerticesOf(child))
            _neighbours.Await(vertex);
    }

    /// <summary>Fixes the price of a node that becomes part of a larger blossom, and takes its vertices along as even ones.</summary>
    public void Absorb(int node)
    {
        ref var state = ref _forest.Nodes[node];
        if (state.Label == Label.Odd)
            MakeEven(node, state.Tree);
        state.Price += 2 * Time;
        state.Label = Label.Outside;
    }

    public void Crown(int blossom, int tree)
    {
        _forest.Nodes[blossom].Price = -2 * Time;
        Join(blossom, tree, Label.Even);
    }

    /// <summary>Follows the arcs of all vertices that became even since.</summary>
    public void Read()
    {
        while (_unread.TryDequeue(out var node))
        {
            foreach (var vertex in _forest.VerticesOf(node))
                _neighbours.Follow(vertex);
        }
    }

    /// <summary>Writes the prices of a tree's nodes as they are now and lets them go; <see cref="Regrow"/> must follow.</summary>
    public void Uproot(int tree)
    {
        while (_members.TryTake(tree, out var node))
        {
            ref var state = ref _forest.Nodes[node];
            if (state.Label == Label.Outside || state.Tree != tree)
                continue;

            var sign = state.Label == Label.Even ? 1 : -1;
            state.Price += sign * 2 * Time;
            state.Label = Label.Outside;
            AddToVertices(node, -sign * Time, Label.Outside);
            _forest.Release(node);
            foreach (var vertex in _forest.VerticesOf(node))
                _uprooted.Add(vertex);
        }

        _endTimes[tree] = long.MaxValue;
    }

    /// <summary>Tells the trees that are left of what was uprooted, and those who knew an uprooted neighbour of others.</summary>
    public void Regrow()
    {
        foreach (var vertex in _uprooted)
            _neighbours.LookAround(vertex);
        foreach (var vertex in _uprooted)
            _neighbours.ForgetAt(vertex);
        _uprooted.Clear();
    }

    private void Join(int node, int tree, Label label)
    {
        _forest.Nodes[node].Label = label;
        _forest.Nodes[node].Tree = tree;
        _members.Add(tree, node);
    }

    /// <returns>The vertex with the least price.</returns>
    private int AddToVertices(int node, long shift, Label label)
    {
        var vertices = _forest.Vertices;
        var least = _forest.Nodes[node].FirstVertex;
        foreach (var vertex in _forest.VerticesOf(node))
        {
            ref var state = ref vertices[vertex];
            state.Price += shift;
            state.Label = label;
            if (state.Price < vertices[least].Price)
                least = vertex;
        }

        return least;
    }
}
