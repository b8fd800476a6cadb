using Discord;
using Discord.WebSocket;
using Microsoft.Extensions.Logging;
using NexusBot.Core;
using NexusBot.Core.Guilds;
using NexusBot.Core.Learnings;
using NexusBot.Core.Learnings.Pictures;
using NexusBot.Core.Members;
using NexusBot.Core.Reminders;
using NexusBot.Core.Sessions;
using Quartz;

namespace NexusBot.Host.Scheduling;

/// <summary>Forgets, every hour, what has done its work, and who has left.</summary>
[DisallowConcurrentExecution]
internal sealed class SweepJob(
    ReminderService reminders,
    SessionService sessions,
    SessionPolls polls,
    SessionHosting hosting,
    LearningRemoval learnings,
    PictureService pictures,
    MessageSavingService savings,
    NoticeService notices,
    GuildService guilds,
    DiscordSocketClient client,
    ILogger<SweepJob> logger) : IJob
{
    public static readonly JobKey Key = new("sweep");

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        await SweepAsync("reminders", reminders.SweepAsync);
        await SweepAsync("sessions", sessions.SweepAsync);
        await SweepAsync("polls", polls.SweepAsync);
        await SweepAsync("learnings", learnings.SweepAsync);
        await SweepAsync("savings", savings.SweepAsync);
        await SweepAsync("notices", notices.SweepAsync);

        foreach (var guild in client.Guilds.Where(guild => guild.IsConnected).Select(guild => new GuildId(guild.Id)))
            await SweepAsync("hosts", stop => hosting.LookAsync(guild, stop));

        // Without a connection nobody knows which guilds took the bot back.
        if (client.ConnectionState is ConnectionState.Connected)
            await SweepAsync("guilds", stop => guilds.SweepAsync(() => [.. client.Guilds.Select(guild => new GuildId(guild.Id))], stop));

        // Last, so that what was just erased takes its pictures with it.
        await SweepAsync("pictures", pictures.SweepAsync);

        // One that fails keeps none of the others from being done.
        async Task SweepAsync(string what, Func<CancellationToken, Task> sweep)
        {
            try
            {
                await sweep(cancellationToken);
            }
            catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
            {
                logger.LogError(fault, "Sweeping {What} failed; it is tried again in an hour", what);
            }
        }
    }
}
