using NexusBot.Core.Reminders;
using Quartz;

namespace NexusBot.Host.Scheduling;

/// <summary>Forgets, a few times a day, what has done its work.</summary>
[DisallowConcurrentExecution]
internal sealed class SweepJob(ReminderService reminders) : IJob
{
    public static readonly JobKey Key = new("sweep");

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await reminders.SweepAsync(cancellationToken);
}
