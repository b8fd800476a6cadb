using Microsoft.Extensions.DependencyInjection;
using NexusBot.Core.Delivery;
using NexusBot.Core.Pairing;
using Quartz;

namespace NexusBot.Host.Scheduling;

internal static class SchedulingSetup
{
    // The trigger at the next due instant does the work; this one only notices if that one was lost.
    private static readonly TimeSpan s_heartbeat = TimeSpan.FromSeconds(30);
    // Cron triggers make rounds on time; this one sees to their pairs, and to what was missed.
    private static readonly TimeSpan s_betweenLooks = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan s_betweenSweeps = TimeSpan.FromHours(1);

    public static IServiceCollection AddScheduling(this IServiceCollection services, TimeProvider time)
    {
        services.AddQuartz(quartz =>
        {
            quartz.UseTimeProvider(time);
            quartz.UseInMemoryStore();
            quartz.UseDefaultThreadPool(maxConcurrency: 2);

            // A long queue must not use up the time in which the bot has to stop.
            quartz.ConfigureScheduler(scheduler => scheduler.ShutdownJobInterruption = ShutdownJobInterruption.WhenWaitingForJobs);
            quartz.AddJob<OutboxJob>(job => job.WithIdentity(OutboxJob.Key).StoreDurably());
            quartz.AddTrigger(trigger => trigger
                .WithIdentity("outbox-heartbeat")
                .ForJob(OutboxJob.Key)
                .StartNow()
                .WithSimpleSchedule(schedule => schedule.WithInterval(s_heartbeat).RepeatForever()));
            quartz.AddJob<PairingJob>(job => job.WithIdentity(PairingJob.Key).StoreDurably());
            quartz.AddTrigger(trigger => trigger
                .WithIdentity("pairing-heartbeat")
                .ForJob(PairingJob.Key)
                .StartNow()
                .WithSimpleSchedule(schedule => schedule
                    .WithInterval(s_betweenLooks)
                    .RepeatForever()
                    .WithMisfireInstruction(SimpleTriggerMisfireInstruction.NowWithExistingCount)));
            quartz.AddJob<SweepJob>(job => job.WithIdentity(SweepJob.Key).StoreDurably());
            quartz.AddTrigger(trigger => trigger
                .WithIdentity("sweep")
                .ForJob(SweepJob.Key)
                .StartNow()
                .WithSimpleSchedule(schedule => schedule
                    .WithInterval(s_betweenSweeps)
                    .RepeatForever()
                    .WithMisfireInstruction(SimpleTriggerMisfireInstruction.NowWithExistingCount)));
        });
        services.AddQuartzHostedService(options => options.WaitForJobsToComplete = true);

        return services
            .AddSingleton<OutboxBell>()
            .AddSingleton<IOutboxAlarm>(provider => provider.GetRequiredService<OutboxBell>())
            .AddSingleton<PairingBell>()
            .AddSingleton<IPairingAlarm>(provider => provider.GetRequiredService<PairingBell>())
            .AddHostedService<PairingClock>()
            .AddSingleton<OutboxClock>()
            .AddHostedService(provider => provider.GetRequiredService<OutboxClock>())
            .AddHostedService<OutboxWatch>();
    }
}
