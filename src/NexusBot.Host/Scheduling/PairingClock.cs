using System.Globalization;
using Discord.WebSocket;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NexusBot.Core;
using NexusBot.Core.Moderation;
using NodaTime;
using Quartz;

namespace NexusBot.Host.Scheduling;

/// <summary>
/// Keeps two cron triggers for each guild, in the hub's zone: one for its rounds, and one for what is said a day before. What a trigger
/// missed, or fired twice, does no harm: the store knows which round was made.
/// </summary>
internal sealed class PairingClock(
    ISchedulerFactory schedulers, GuildSettingsService settings, PairingBell bell, DiscordSocketClient client, TimeProvider time, ILogger<PairingClock> logger)
    : BackgroundService
{
    public override Task StartAsync(CancellationToken cancellationToken)
    {
        client.GuildAvailable += OnGuildAvailableAsync;
        return base.StartAsync(cancellationToken);
    }

    public override Task StopAsync(CancellationToken cancellationToken)
    {
        client.GuildAvailable -= OnGuildAvailableAsync;
        return base.StopAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
            await TryArmAsync(await bell.ListenAsync(stoppingToken), stoppingToken);
    }

    private Task OnGuildAvailableAsync(SocketGuild guild)
    {
        bell.ScheduleChanged(new GuildId(guild.Id));
        return Task.CompletedTask;
    }

    private async Task TryArmAsync(GuildId guild, CancellationToken cancellationToken)
    {
        try
        {
            var hub = await settings.GetAsync(guild, cancellationToken);
            var scheduler = await schedulers.GetScheduler(cancellationToken);
            await ArmAsync(scheduler, new TriggerKey($"pairing-{guild}"), hub, daysBefore: 0, cancellationToken);
            await ArmAsync(scheduler, new TriggerKey($"pairing-notice-{guild}"), hub, daysBefore: 1, cancellationToken);
            // What fell due while nobody was there to see to it.
            await scheduler.TriggerJob(PairingJob.Key, cancellationToken: cancellationToken);
        }
        // NodaTime knows zones that the system does not, like UTC+03. Its rounds are made some minutes late then.
        catch (Exception refusal) when (refusal is SchedulerException or TimeZoneNotFoundException or InvalidTimeZoneException)
        {
            logger.LogWarning(refusal, "The scheduler takes no trigger for the rounds of guild {GuildId}", guild.Value);
        }
    }

    private async Task ArmAsync(IScheduler scheduler, TriggerKey key, GuildSettings hub, int daysBefore, CancellationToken cancellationToken)
    {
        await scheduler.UnscheduleJob(key, cancellationToken);
        if (hub.Pairing is not { } schedule)
            return;

        var trigger = TriggerBuilder.Create(time)
            .WithIdentity(key)
            .ForJob(PairingJob.Key)
            .WithCronSchedule(CronOf(schedule, daysBefore), cron => cron
                .InTimeZone(TimeZoneInfo.FindSystemTimeZoneById(hub.Zone))
                .WithMisfireInstruction(CronTriggerMisfireInstruction.FireAndProceed))
            .Build();
        await scheduler.ScheduleJob(trigger, cancellationToken: cancellationToken);
    }

    private static string CronOf(PairingSchedule schedule, int daysBefore)
    {
        var day = new LocalDate(2026, 1, 5).With(DateAdjusters.NextOrSame(schedule.Day)).PlusDays(-daysBefore).DayOfWeek;
        return string.Create(
            CultureInfo.InvariantCulture, $"0 {schedule.Time.Minute} {schedule.Time.Hour} ? * {day.ToString()[..3].ToUpperInvariant()}");
    }
}
