namespace Discord.Gateway.Events;

/// <summary>Remembers the latest ids, so that what is delivered twice is handled once. Used by the read loop alone.</summary>
internal sealed class RecentIds
{
    // Interactions live for fifteen minutes; ten thousand is more of them than one hub sees in that time.
    private const int Capacity = 10_000;

    private readonly HashSet<ulong> _known = new(Capacity);
    private readonly Queue<ulong> _byAge = new(Capacity);

    public bool TryAdd(ulong id)
    {
        if (!_known.Add(id))
            return false;

        if (_byAge.Count == Capacity)
            _known.Remove(_byAge.Dequeue());
        _byAge.Enqueue(id);
        return true;
    }
}
