using Discord.WebSocket;
using Microsoft.Extensions.Logging;
using NexusBot.Core;
using NexusBot.Core.Pairing;
using Quartz;

namespace NexusBot.Host.Scheduling;

/// <summary>Everything about pairs that is due by now, in every guild: whoever wakes it, and however often.</summary>
[DisallowConcurrentExecution]
internal sealed class PairingJob(
    RoundNotices notices, RoundService rounds, PartnershipCare care, PairNow pairNow, DiscordSocketClient client, ILogger<PairingJob> logger) : IJob
{
    public static readonly JobKey Key = new("pairing");

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        foreach (var guild in client.Guilds.Where(guild => guild.IsConnected).Select(guild => new GuildId(guild.Id)))
        {
            try
            {
                await rounds.MakeDueAsync(guild, cancellationToken);
                await notices.TellDueAsync(guild, cancellationToken);
                await care.LookAsync(guild, cancellationToken);
                await pairNow.MatchWaitingAsync(guild, cancellationToken);
            }
            catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
            {
                // The pairs of other guilds are no worse for it, and the next look comes in some minutes.
                logger.LogError(fault, "Pairs of guild {GuildId} could not be seen to", guild.Value);
            }
        }
    }
}
