using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NexusBot.Core.Delivery;
using NodaTime;
using Quartz;

namespace NexusBot.Host.Scheduling;

/// <summary>Keeps one Quartz trigger at the next due instant of the outbox. The store holds the truth about time; Quartz is only the clock,
/// so a restart has nothing to restore.</summary>
internal sealed class OutboxClock(ISchedulerFactory schedulers, IOutboxStore outbox, OutboxBell bell, TimeProvider time, ILogger<OutboxClock> logger)
    : BackgroundService
{
    private static readonly TriggerKey s_due = new("outbox-due");

    // Between these lies what a calendar can say; a ring for "at once" lies before.
    private static readonly Instant s_earliest = NodaConstants.UnixEpoch;
    private static readonly Instant s_latest = Instant.FromUtc(9000, 1, 1, 0, 0);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (await outbox.NextDueAsync(stoppingToken) is { } first)
            bell.RingAt(first);

        while (true)
            await TryArmAsync(await bell.ListenAsync(stoppingToken), stoppingToken);
    }

    // A scheduler that takes no trigger any more is the watch's to notice.
    private async Task TryArmAsync(Instant due, CancellationToken cancellationToken)
    {
        try
        {
            await ArmAsync(due, cancellationToken);
        }
        catch (SchedulerException refusal)
        {
            logger.LogWarning(refusal, "The scheduler takes no trigger");
        }
    }

    private async Task ArmAsync(Instant due, CancellationToken cancellationToken)
    {
        var scheduler = await schedulers.GetScheduler(cancellationToken);
        var at = Instant.Max(s_earliest, Instant.Min(due, s_latest)).ToDateTimeOffset();
        var armed = (await scheduler.GetTrigger(s_due, cancellationToken))?.NextFireTimeUtc;
        if (armed <= at)
            return;

        var trigger = TriggerBuilder.Create(time)
            .WithIdentity(s_due)
            .ForJob(OutboxJob.Key)
            .StartAt(at)
            .WithSimpleSchedule(schedule => schedule.WithMisfireInstruction(SimpleTriggerMisfireInstruction.FireNow))
            .Build();

        if (await scheduler.RescheduleJob(s_due, trigger, cancellationToken) is null)
            await scheduler.ScheduleJob(trigger, cancellationToken: cancellationToken);
    }
}
