using Discord.WebSocket;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NexusBot.Core.Delivery;
using NodaTime;
using NodaTime.Extensions;
using Quartz;

namespace NexusBot.Host.Scheduling;

/// <summary>
/// Notices, apart from Quartz, when something is overdue and nobody sees to it: because the machine slept, its clock jumped, or the
/// scheduler died. Rings first, which makes the scheduler look at the clock again; if nothing comes of that, delivers by itself.
/// </summary>
internal sealed class OutboxWatch(
    OutboxDelivery delivery,
    IOutboxStore outbox,
    OutboxBell bell,
    DiscordSocketClient client,
    ISchedulerFactory schedulers,
    TimeProvider time,
    ILogger<OutboxWatch> logger) : BackgroundService
{
    private static readonly TimeSpan s_betweenLooks = TimeSpan.FromSeconds(5);
    private static readonly Duration s_grace = Duration.FromSeconds(5);

    private int _rounds;
    private int _missed;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(s_betweenLooks, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await LookAsync(stoppingToken);
            }
            catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
            {
                logger.LogError(fault, "The watch over the outbox could not look");
            }
        }
    }

    private async Task LookAsync(CancellationToken cancellationToken)
    {
        var isSeenTo = delivery.IsRunning || delivery.Rounds != _rounds || client.CurrentUser is null;
        _rounds = delivery.Rounds;
        var isOverdue = await outbox.NextDueAsync(cancellationToken) < time.GetCurrentInstant() - s_grace;
        _missed = isOverdue && !isSeenTo ? _missed + 1 : 0;

        if (_missed == 1)
            bell.RingAt(Instant.MinValue);
        else if (_missed > 1)
            await StepInAsync(cancellationToken);
    }

    private async Task StepInAsync(CancellationToken cancellationToken)
    {
        logger.LogError("The scheduler does not run what is due; the watch delivers by itself");
        await delivery.DeliverDueAsync(cancellationToken);

        var scheduler = await schedulers.GetScheduler(cancellationToken);
        if (scheduler.Status == SchedulerStatus.Standby)
            await scheduler.Start(cancellationToken);
    }
}
