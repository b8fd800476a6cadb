using Microsoft.Extensions.Hosting;
using NexusBot.Core.Delivery;
using NodaTime;
using Quartz;

namespace NexusBot.Host.Scheduling;

/// <summary>Keeps one Quartz trigger at the next due instant of the outbox. The store holds the truth about time; Quartz is only the clock,
/// so a restart has nothing to restore.</summary>
internal sealed class OutboxClock(ISchedulerFactory schedulers, IOutboxStore outbox, OutboxBell bell, TimeProvider time) : BackgroundService
{
    private static readonly TriggerKey s_due = new("outbox-due");

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await ArmFromStoreAsync(stoppingToken);
        await foreach (var _ in bell.ListenAsync(stoppingToken))
            await ArmFromStoreAsync(stoppingToken);
    }

    private async Task ArmFromStoreAsync(CancellationToken cancellationToken)
    {
        if (await outbox.NextDueAsync(cancellationToken) is { } due)
            await ArmAsync(due, cancellationToken);
    }

    private async Task ArmAsync(Instant due, CancellationToken cancellationToken)
    {
        var scheduler = await schedulers.GetScheduler(cancellationToken);
        var trigger = TriggerBuilder.Create(time)
            .WithIdentity(s_due)
            .ForJob(OutboxJob.Key)
            .StartAt(due.ToDateTimeOffset())
            .WithSimpleSchedule(schedule => schedule.WithMisfireInstruction(SimpleTriggerMisfireInstruction.FireNow))
            .Build();

        if (await scheduler.RescheduleJob(s_due, trigger, cancellationToken) is null)
            await scheduler.ScheduleJob(trigger, cancellationToken: cancellationToken);
    }
}
