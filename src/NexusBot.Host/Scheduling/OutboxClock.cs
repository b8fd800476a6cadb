using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using NexusBot.Core.Delivery;
using NodaTime;
using Quartz;

namespace NexusBot.Host.Scheduling;

/// <summary>Keeps one Quartz trigger at the next due instant of the outbox. The store holds the truth about time; Quartz is only the clock,
/// so a restart has nothing to restore.</summary>
internal sealed class OutboxClock(ISchedulerFactory schedulers, IOutboxStore outbox, TimeProvider time) : BackgroundService, IOutboxAlarm
{
    private static readonly TriggerKey s_due = new("outbox-due");

    // One pending ring is enough: whoever answers it reads the newest truth from the store.
    private readonly Channel<Instant> _rings = Channel.CreateBounded<Instant>(
        new BoundedChannelOptions(capacity: 1) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });

    public void RingAt(Instant due) => _rings.Writer.TryWrite(due);

    /// <summary>Sets the trigger to the store's next due instant, if it has one.</summary>
    public async Task ArmAsync(CancellationToken cancellationToken)
    {
        if (await outbox.NextDueAsync(cancellationToken) is { } due)
            await ArmAsync(due, cancellationToken);
    }

    public async Task ArmAsync(Instant due, CancellationToken cancellationToken)
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

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await ArmAsync(stoppingToken);
        await foreach (var _ in _rings.Reader.ReadAllAsync(stoppingToken))
            await ArmAsync(stoppingToken);
    }
}
