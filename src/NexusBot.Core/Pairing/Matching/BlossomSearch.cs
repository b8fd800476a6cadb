namespace NexusBot.Core.Pairing.Matching;

/// <summary>
/// One stage of Edmonds' algorithm: grows a tree from an exposed vertex until that vertex is matched, or may stay alone because it, or
/// another that takes its place, costs nothing.
/// </summary>
internal sealed class BlossomSearch(BlossomForest forest)
{
    private const int EventsBetweenLooks = 1024;

    private readonly SearchTree _tree = new(forest);
    private readonly Augmentation _augmentation = new(forest);
    private readonly CycleFinder _cycles = new(forest);

    public void Run(int exposed, CancellationToken cancellationToken)
    {
        _tree.Plant(forest.TopOf(exposed));
        for (var events = 1; _tree.TryAdvance(out var what); events++)
        {
            if (events % EventsBetweenLooks == 0)
                cancellationToken.ThrowIfCancellationRequested();

            if (what < 0)
                Expand(~what);
            else if (forest.Vertices[forest.Arcs.All[what].To].Label == Label.Outside)
                Grow(what);
            else
                Shrink(what);
            _tree.Read();
        }

        if (_tree.EndArc >= 0)
            _augmentation.ToExposed(_tree.EndArc);
        else
            _augmentation.ToEven(_tree.FreeVertex);
        _tree.Uproot();
    }

    private void Grow(int arc)
    {
        var odd = forest.TopOf(forest.Arcs.All[arc].To);
        _tree.MakeOdd(odd, arc);
        _tree.MakeEven(forest.TopOf(forest.Arcs.All[forest.MateArcOf(odd)].To));
    }

    private void Shrink(int arc)
    {
        var baseChild = _cycles.Link(arc);
        var child = baseChild;
        do
        {
            _tree.Absorb(child);
            child = forest.Nodes[child].Next;
        }
        while (child != baseChild);

        _tree.Crown(forest.Enclose(baseChild));
    }

    /// <summary>
    /// An odd blossom that costs nothing any more: of its two ways from where the tree enters to its base, the even one stays in the
    /// tree and the other one leaves it.
    /// </summary>
    private void Expand(int blossom)
    {
        var nodes = forest.Nodes;
        var treeArc = nodes[blossom].TreeArc;
        forest.Dissolve(blossom);

        var entry = forest.TopOf(forest.Arcs.All[treeArc].To);
        var baseChild = nodes[blossom].BaseChild;
        var forward = nodes[entry].LinkArc == forest.MateArcOf(entry);
        _tree.KeepOdd(entry, treeArc);
        var child = entry;
        while (child != baseChild)
        {
            var even = forward ? nodes[child].Next : nodes[child].Previous;
            var odd = forward ? nodes[even].Next : nodes[even].Previous;
            _tree.MakeChildEven(even);
            _tree.KeepOdd(odd, forward ? nodes[even].LinkArc : forest.Arcs.All[nodes[odd].LinkArc].Reverse);
            child = odd;
        }

        for (child = Step(child, forward); child != entry; child = Step(child, forward))
            _tree.Leave(child);
    }

    private int Step(int child, bool forward) => forward ? forest.Nodes[child].Next : forest.Nodes[child].Previous;
}
