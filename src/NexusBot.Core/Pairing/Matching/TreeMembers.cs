namespace NexusBot.Core.Pairing.Matching;

/// <summary>Which nodes each tree ever took, in one pool of entries. A node may be named twice, or have left since.</summary>
internal sealed class TreeMembers
{
    private readonly int[] _newest;
    private (int Node, int Older)[] _entries;
    private int _count;
    private int _unused = -1;

    public TreeMembers(int trees)
    {
        _newest = new int[trees];
        Array.Fill(_newest, -1);
        _entries = new (int, int)[Math.Max(trees, 4)];
    }

    public void Add(int tree, int node)
    {
        var entry = _unused;
        if (entry >= 0)
            _unused = _entries[entry].Older;
        else
            entry = _count++;
        if (entry == _entries.Length)
            Array.Resize(ref _entries, 2 * entry);

        _entries[entry] = (node, _newest[tree]);
        _newest[tree] = entry;
    }

    public bool TryTake(int tree, out int node)
    {
        var entry = _newest[tree];
        if (entry < 0)
        {
            node = -1;
            return false;
        }

        (node, _newest[tree]) = _entries[entry];
        _entries[entry].Older = _unused;
        _unused = entry;
        return true;
    }
}
