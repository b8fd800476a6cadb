using Microsoft.Extensions.Logging;
using NodaTime;
using NodaTime.Extensions;

namespace NexusBot.Core.Guilds;

/// <summary>What a guild wrote down outlives a mistaken removal of the bot, and not a meant one.</summary>
public sealed class GuildService(IGuildStore store, IEnumerable<IErasable> stores, TimeProvider time, ILogger<GuildService> logger)
{
    /// <summary>How long everything is kept for a guild that removed the bot.</summary>
    public static readonly Duration KeptAfterLeaving = Duration.FromDays(30);

    /// <summary>The bot is in the guild, for the first time or again.</summary>
    public async Task ArriveAsync(GuildId guild, CancellationToken cancellationToken)
    {
        if (await store.ArriveAsync(guild, cancellationToken))
            logger.LogInformation("The bot is in guild {GuildId}", guild.Value);
    }

    /// <summary>The bot was removed. An outage is no removal.</summary>
    public async Task LeaveAsync(GuildId guild, CancellationToken cancellationToken)
    {
        if (await store.LeaveAsync(guild, time.GetCurrentInstant(), cancellationToken))
            logger.LogInformation("The bot was removed from guild {GuildId}; what it knows is kept for {Days} days", guild.Value, KeptAfterLeaving.Days);
    }

    /// <summary>Learns what happened while nobody listened.</summary>
    /// <param name="present">All guilds that the bot is in now, those with an outage included.</param>
    public async Task ReconcileAsync(IReadOnlyCollection<GuildId> present, CancellationToken cancellationToken)
    {
        foreach (var guild in present)
            await ArriveAsync(guild, cancellationToken);
        foreach (var gone in (await store.ListPresentAsync(cancellationToken)).Except(present))
            await LeaveAsync(gone, cancellationToken);
    }

    /// <summary>Erases what is kept of guilds that removed the bot long ago.</summary>
    /// <param name="present">All guilds that the bot is in now: one that came back is never erased, even before that was written down.</param>
    public async Task SweepAsync(IReadOnlyCollection<GuildId> present, CancellationToken cancellationToken)
    {
        var left = await store.ListLeftAsync(time.GetCurrentInstant() - KeptAfterLeaving, cancellationToken);
        foreach (var guild in left.Except(present))
            await EraseAsync(guild, cancellationToken);
    }

    // That the guild left goes last, so that an erasure which was cut short is begun again.
    private async Task EraseAsync(GuildId guild, CancellationToken cancellationToken)
    {
        foreach (var other in stores.Where(other => other != store))
            await other.EraseGuildAsync(guild, cancellationToken);

        await store.EraseGuildAsync(guild, cancellationToken);
        logger.LogInformation("Everything about guild {GuildId} is erased", guild.Value);
    }
}
