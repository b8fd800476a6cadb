using NodaTime;

namespace NexusBot.Core.Delivery;

/// <summary>Sees to it that <see cref="OutboxDelivery.DeliverDueAsync"/> runs in time.</summary>
public interface IOutboxAlarm
{
    /// <summary>
    /// Something becomes due at <paramref name="due"/>. Called by the store, on its own thread, after the commit: returns at once.
    /// </summary>
    void RingAt(Instant due);
}
