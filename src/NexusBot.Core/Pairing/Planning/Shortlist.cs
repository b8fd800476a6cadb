namespace NexusBot.Core.Pairing.Planning;

/// <summary>
/// The best few of many, without sorting the many: a heap with the worst of the few on top. Between equal scores a mixed number of both
/// members decides, so that not everyone lists the same ones.
/// </summary>
internal sealed class Shortlist
{
    private readonly PriorityQueue<int, long> _few = new();
    private int _length;

    public IEnumerable<int> Members => _few.UnorderedItems.Select(item => item.Element);

    /// <summary>What one must reach to be listed.</summary>
    public int Bar { get; private set; }

    public void Begin(int length)
    {
        _few.Clear();
        _length = length;
        Bar = int.MinValue;
    }

    public void Offer(int owner, int member, int score)
    {
        var rank = ((long)score << 32) | Lot(owner, member);
        if (_few.Count < _length)
            _few.Enqueue(member, rank);
        else
            _few.EnqueueDequeue(member, rank);

        if (_few.Count == _length && _few.TryPeek(out _, out var worst))
            Bar = (int)(worst >> 32);
    }

    private static uint Lot(int one, int other)
    {
        var mixed = (((ulong)(uint)Math.Min(one, other) << 32) | (uint)Math.Max(one, other)) * 0x9E3779B97F4A7C15;
        return (uint)((mixed ^ (mixed >> 29)) * 0xBF58476D1CE4E5B9 >> 32);
    }
}
