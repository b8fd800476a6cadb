using Discord.WebSocket;
using NexusBot.Core.Delivery;
using NodaTime;
using NodaTime.Extensions;
using Quartz;

namespace NexusBot.Host.Scheduling;

/// <summary>What Quartz runs when something is due: deliver all of it, then have the clock stand at the next due instant.</summary>
[DisallowConcurrentExecution]
internal sealed class OutboxJob(OutboxDelivery delivery, OutboxBell bell, DiscordSocketClient client, TimeProvider time) : IJob
{
    public static readonly JobKey Key = new("outbox");
    private static readonly Duration s_afterFault = Duration.FromSeconds(5);

    // Rung, and not armed here: the last run goes on while the scheduler shuts down and takes no trigger any more.
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        // Nothing can be sent before Discord has greeted us; then the bell rings.
        if (client.CurrentUser is null)
            return;

        Instant? next = time.GetCurrentInstant() + s_afterFault;
        try
        {
            next = await delivery.DeliverDueAsync(cancellationToken);
        }
        finally
        {
            if (next is { } due)
                bell.RingAt(due);
        }
    }
}
