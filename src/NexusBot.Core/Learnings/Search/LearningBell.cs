using System.Threading.Channels;

namespace NexusBot.Core.Learnings.Search;

/// <summary>
/// Rung after learnings changed. Many rings that nobody has heard yet are one; how far the changes have come is remembered, so that
/// nobody has to ask the store with every search.
/// </summary>
public sealed class LearningBell
{
    private readonly Channel<bool> _rings = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(capacity: 1) { FullMode = BoundedChannelFullMode.DropWrite });

    private readonly Lock _lock = new();
    private ChangePoint? _latest;

    /// <summary>The latest change that is known to be durable; null when nothing was said of any yet.</summary>
    public ChangePoint? Latest
    {
        get
        {
            lock (_lock)
                return _latest;
        }
    }

    public void Ring() => _rings.Writer.TryWrite(true);

    /// <summary>Rings for a change that is durable.</summary>
    public void Ring(ChangePoint durable)
    {
        Remember(durable);
        Ring();
    }

    public void Remember(ChangePoint durable)
    {
        lock (_lock)
        {
            if (_latest is not { } known || known.Number < durable.Number)
                _latest = durable;
        }
    }

    public async Task ListenAsync(CancellationToken cancellationToken) => await _rings.Reader.ReadAsync(cancellationToken);
}
