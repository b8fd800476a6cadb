namespace NexusBot.Core.Pairing.Matching;

/// <summary>
/// Edmonds' algorithm from a first matching on: trees grow from all exposed vertices at once, until each of these is matched, or may
/// stay alone because it, or another that takes its place, costs nothing.
/// </summary>
internal sealed class BlossomSearch
{
    private const int EventsBetweenLooks = 1024;

    private readonly BlossomForest _forest;
    private readonly EventQueue _events = new();
    private readonly SearchTrees _trees;
    private readonly Augmentation _augmentation;
    private readonly CycleFinder _cycles;

    public BlossomSearch(BlossomForest forest)
    {
        _forest = forest;
        _trees = new SearchTrees(forest, _events);
        _augmentation = new Augmentation(forest);
        _cycles = new CycleFinder(forest);
    }

    public void Run(CancellationToken cancellationToken)
    {
        for (var vertex = 0; vertex < _forest.Vertices.Length; vertex++)
        {
            if (_forest.MateArcs[vertex] < 0)
                _trees.Plant(vertex);
        }

        for (var events = 0; _events.TryTake(out var next); events++)
        {
            if (events % EventsBetweenLooks == 0)
                cancellationToken.ThrowIfCancellationRequested();
            if (next.Time != TimeOf(next.Kind, next.What))
                continue;

            _trees.Time = next.Time;
            Happen(next.Kind, next.What);
        }
    }

    /// <summary>When it would happen by the labels of now, or null when it no longer can: the queue keeps what has been overtaken.</summary>
    private long? TimeOf(EventKind kind, int what) => kind switch
    {
        EventKind.Free => _forest.Vertices[what].Label == Label.Even ? _forest.Vertices[what].Price : null,
        EventKind.Expand => _forest.Nodes[what].Label == Label.Odd ? _forest.Nodes[what].Price / 2 : null,
        _ => TimeOfArc(what),
    };

    private long? TimeOfArc(int what)
    {
        var arc = _forest.Arcs.All[what];
        var start = _forest.Arcs.From(what);
        ref var from = ref _forest.Vertices[start];
        ref var to = ref _forest.Vertices[arc.To];
        if (from.Label != Label.Even || to.Label == Label.Odd)
            return null;

        var cost = from.Price - arc.Weight + to.Price;
        return to.Label == Label.Outside ? cost
            : _forest.TopOf(arc.To) != _forest.TopOf(start) ? cost >> 1
            : null;
    }

    private void Happen(EventKind kind, int what)
    {
        if (kind == EventKind.Expand)
            Expand(what);
        else if (kind == EventKind.Free)
            Free(what);
        else if (_forest.Vertices[_forest.Arcs.All[what].To].Label == Label.Outside)
            Reach(what);
        else
            Join(what);
        _trees.Read();
    }

    private void Free(int vertex)
    {
        var tree = _trees.TreeOf(vertex);
        _augmentation.ToEven(vertex);
        _trees.Uproot(tree);
        _trees.Regrow();
    }

    private void Reach(int arc)
    {
        var tree = _trees.TreeOf(_forest.Arcs.From(arc));
        var reached = _forest.TopOf(_forest.Arcs.All[arc].To);
        var mate = _forest.MateArcOf(reached);
        if (mate >= 0)
        {
            _trees.MakeOdd(reached, tree, arc);
            _trees.MakeEven(_forest.TopOf(_forest.Arcs.All[mate].To), tree);
            return;
        }

        _augmentation.ToExposed(arc);
        _trees.Uproot(tree);
        _trees.Regrow();
    }

    /// <summary>Two even nodes: of two trees, whose roots are matched by the way between them, or of one, where they close an odd cycle.</summary>
    private void Join(int arc)
    {
        var tree = _trees.TreeOf(_forest.Arcs.From(arc));
        var other = _trees.TreeOf(_forest.Arcs.All[arc].To);
        if (tree == other)
        {
            Shrink(arc, tree);
            return;
        }

        _augmentation.BetweenRoots(arc);
        _trees.Uproot(tree);
        _trees.Uproot(other);
        _trees.Regrow();
    }

    private void Shrink(int arc, int tree)
    {
        var baseChild = _cycles.Link(arc);
        var child = baseChild;
        do
        {
            _trees.Absorb(child);
            child = _forest.Nodes[child].Next;
        }
        while (child != baseChild);

        _trees.Crown(_forest.Enclose(baseChild), tree);
    }

    /// <summary>
    /// Of the two ways through an odd blossom from where the tree enters to its base, the even one stays in the tree, the other leaves it.
    /// </summary>
    private void Expand(int blossom)
    {
        var nodes = _forest.Nodes;
        var (treeArc, tree, baseChild) = (nodes[blossom].TreeArc, nodes[blossom].Tree, nodes[blossom].BaseChild);
        _forest.Dissolve(blossom);

        var child = _forest.TopOf(_forest.Arcs.All[treeArc].To);
        var entry = child;
        var forward = nodes[entry].LinkArc == _forest.MateArcOf(entry);
        _trees.KeepOdd(entry, tree, treeArc);
        while (child != baseChild)
        {
            var even = _forest.Neighbour(child, forward);
            var odd = _forest.Neighbour(even, forward);
            _trees.MakeChildEven(even, tree);
            _trees.KeepOdd(odd, tree, _forest.LinkBetween(even, odd, forward));
            child = odd;
        }

        for (child = _forest.Neighbour(child, forward); child != entry; child = _forest.Neighbour(child, forward))
            _trees.Leave(child);
    }
}
