using System.Collections.Concurrent;
using NexusBot.Core.Delivery;
using NodaTime;

namespace NexusBot.Storage.Tests;

public sealed class RecordingAlarm : IOutboxAlarm
{
    private readonly ConcurrentQueue<Instant> _rung = new();

    public IReadOnlyCollection<Instant> Rung => _rung;

    public void RingAt(Instant due) => _rung.Enqueue(due);
}
