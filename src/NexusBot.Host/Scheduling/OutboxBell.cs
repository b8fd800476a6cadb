using System.Threading.Channels;
using NexusBot.Core.Delivery;
using NodaTime;

namespace NexusBot.Host.Scheduling;

/// <summary>What the store rings when something becomes due. Who answers reads the newest truth from the store, so one pending ring is enough.</summary>
internal sealed class OutboxBell : IOutboxAlarm
{
    private readonly Channel<Instant> _rings = Channel.CreateBounded<Instant>(
        new BoundedChannelOptions(capacity: 1) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });

    public void RingAt(Instant due) => _rings.Writer.TryWrite(due);

    public IAsyncEnumerable<Instant> ListenAsync(CancellationToken cancellationToken) => _rings.Reader.ReadAllAsync(cancellationToken);
}
