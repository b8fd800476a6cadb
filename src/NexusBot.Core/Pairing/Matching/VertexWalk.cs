namespace NexusBot.Core.Pairing.Matching;

/// <summary>Walks over the vertices of a node without allocating.</summary>
internal struct VertexWalk(int[] next, int first, int last)
{
    private int _upcoming = first;

    public int Current { get; private set; } = -1;

    public readonly VertexWalk GetEnumerator() => this;

    public bool MoveNext()
    {
        if (Current == last)
            return false;

        Current = _upcoming;
        _upcoming = next[Current];
        return true;
    }
}
