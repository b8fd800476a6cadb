using Discord;
using Discord.WebSocket;
using NexusBot.Core;
using NexusBot.Core.Guilds;
using NexusBot.Core.Learnings;
using NexusBot.Core.Learnings.Pictures;
using NexusBot.Core.Members;
using NexusBot.Core.Reminders;
using NexusBot.Core.Sessions;
using Quartz;

namespace NexusBot.Host.Scheduling;

/// <summary>Forgets, every hour, what has done its work.</summary>
[DisallowConcurrentExecution]
internal sealed class SweepJob(
    ReminderService reminders,
    SessionService sessions,
    SessionPolls polls,
    LearningRemoval learnings,
    PictureService pictures,
    MessageSavingService savings,
    NoticeService notices,
    GuildService guilds,
    DiscordSocketClient client) : IJob
{
    public static readonly JobKey Key = new("sweep");

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        await reminders.SweepAsync(cancellationToken);
        await sessions.SweepAsync(cancellationToken);
        await polls.SweepAsync(cancellationToken);
        await learnings.SweepAsync(cancellationToken);
        await savings.SweepAsync(cancellationToken);
        await notices.SweepAsync(cancellationToken);

        // Without a connection nobody knows which guilds took the bot back.
        if (client.ConnectionState is ConnectionState.Connected)
            await guilds.SweepAsync([.. client.Guilds.Select(guild => new GuildId(guild.Id))], cancellationToken);

        // Last, so that what was just erased takes its pictures with it.
        await pictures.SweepAsync(cancellationToken);
    }
}
