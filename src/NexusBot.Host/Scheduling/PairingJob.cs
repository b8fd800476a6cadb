using Discord.WebSocket;
using NexusBot.Core;
using NexusBot.Core.Pairing;
using Quartz;

namespace NexusBot.Host.Scheduling;

/// <summary>Everything about pairs that is due by now, in every guild: whoever wakes it, and however often.</summary>
[DisallowConcurrentExecution]
internal sealed class PairingJob(RoundNotices notices, RoundService rounds, PartnershipCare care, DiscordSocketClient client) : IJob
{
    public static readonly JobKey Key = new("pairing");

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        foreach (var guild in client.Guilds.Where(guild => guild.IsConnected).Select(guild => new GuildId(guild.Id)))
        {
            await rounds.MakeDueAsync(guild, cancellationToken);
            await notices.TellDueAsync(guild, cancellationToken);
            await care.LookAsync(guild, cancellationToken);
        }
    }
}
