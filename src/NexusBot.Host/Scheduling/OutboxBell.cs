using System.Threading.Channels;
using NexusBot.Core.Delivery;
using NodaTime;

namespace NexusBot.Host.Scheduling;

/// <summary>What is rung when something becomes due. Of several rings that nobody has heard yet, the earliest counts.</summary>
internal sealed class OutboxBell : IOutboxAlarm
{
    private readonly Lock _lock = new();
    private readonly Channel<bool> _rings = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(capacity: 1) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });

    private Instant _earliest = Instant.MaxValue;

    public void RingAt(Instant due)
    {
        lock (_lock)
            _earliest = Instant.Min(_earliest, due);

        _rings.Writer.TryWrite(true);
    }

    /// <summary>Waits for a ring, and answers the earliest moment that was rung for since the last one that was heard.</summary>
    public async Task<Instant> ListenAsync(CancellationToken cancellationToken)
    {
        await _rings.Reader.ReadAsync(cancellationToken);
        lock (_lock)
        {
            var earliest = _earliest;
            _earliest = Instant.MaxValue;
            return earliest;
        }
    }
}
