using NexusBot.Core.Delivery;
using Quartz;

namespace NexusBot.Host.Scheduling;

/// <summary>What Quartz runs when something is due: deliver all of it, then stand at the next due instant.</summary>
[DisallowConcurrentExecution]
internal sealed class OutboxJob(OutboxDelivery delivery, OutboxClock clock) : IJob
{
    public static readonly JobKey Key = new("outbox");

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        if (await delivery.DeliverDueAsync(cancellationToken) is { } next)
            await clock.ArmAsync(next, cancellationToken);
    }
}
