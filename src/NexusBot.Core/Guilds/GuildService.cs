using Microsoft.Extensions.Logging;
using NodaTime;
using NodaTime.Extensions;

namespace NexusBot.Core.Guilds;

/// <summary>What a guild wrote down outlives a mistaken removal of the bot, and not a meant one.</summary>
public sealed class GuildService(IGuildStore store, IEnumerable<IErasable> stores, TimeProvider time, ILogger<GuildService> logger) : IDisposable
{
    /// <summary>How long everything is kept for a guild that removed the bot.</summary>
    public static readonly Duration KeptAfterLeaving = Duration.FromDays(30);

    // Each of them is told on a way of its own, and decides by what was read a moment ago.
    private readonly SemaphoreSlim _oneAtATime = new(1, 1);

    /// <summary>The bot came into the guild, for the first time or again, or it was removed.</summary>
    /// <param name="isPresent">
    /// Whether it is there at the moment when it is asked, an outage included: who is removed and taken back at once is told of both in any order.
    /// </param>
    public Task NoticeAsync(GuildId guild, Func<bool> isPresent, CancellationToken cancellationToken) => AloneAsync(
        () => isPresent() ? WriteArrivalAsync(guild, cancellationToken) : WriteRemovalAsync(guild, cancellationToken), cancellationToken);

    /// <summary>Learns what happened while nobody listened.</summary>
    /// <param name="present">All guilds that the bot is in at the moment when it is asked, those with an outage included.</param>
    public Task ReconcileAsync(Func<IReadOnlyCollection<GuildId>> present, CancellationToken cancellationToken) => AloneAsync(
        async () =>
        {
            // In this order: whoever joins after the first look is known by nobody, and so has not left.
            var known = await store.ListPresentAsync(cancellationToken);
            var now = present();
            foreach (var guild in now)
                await WriteArrivalAsync(guild, cancellationToken);
            foreach (var gone in known.Except(now))
                await WriteRemovalAsync(gone, cancellationToken);
        },
        cancellationToken);

    /// <summary>Erases what is kept of guilds that removed the bot long ago.</summary>
    /// <param name="present">All guilds that the bot is in at the moment when it is asked: one that came back is never erased, even before that was written down.</param>
    public async Task SweepAsync(Func<IReadOnlyCollection<GuildId>> present, CancellationToken cancellationToken)
    {
        var until = time.GetCurrentInstant() - KeptAfterLeaving;
        foreach (var guild in await store.ListLeftAsync(until, cancellationToken))
            await AloneAsync(() => EraseIfLeftAsync(guild, until, present, cancellationToken), cancellationToken);
    }

    public void Dispose() => _oneAtATime.Dispose();

    private async Task WriteArrivalAsync(GuildId guild, CancellationToken cancellationToken)
    {
        if (await store.ArriveAsync(guild, cancellationToken))
            logger.LogInformation("The bot is in guild {GuildId}", guild.Value);
    }

    private async Task WriteRemovalAsync(GuildId guild, CancellationToken cancellationToken)
    {
        if (await store.LeaveAsync(guild, time.GetCurrentInstant(), cancellationToken))
            logger.LogInformation("The bot was removed from guild {GuildId}; what it knows is kept for {Days} days", guild.Value, KeptAfterLeaving.Days);
    }

    // Erasing takes a while, and the guild may have taken the bot back while it was others' turn.
    private async Task EraseIfLeftAsync(
        GuildId guild, Instant until, Func<IReadOnlyCollection<GuildId>> present, CancellationToken cancellationToken)
    {
        if ((await store.ListLeftAsync(until, cancellationToken)).Contains(guild) && !present().Contains(guild))
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

    private async Task AloneAsync(Func<Task> work, CancellationToken cancellationToken)
    {
        await _oneAtATime.WaitAsync(cancellationToken);
        try
        {
            await work();
        }
        finally
        {
            _oneAtATime.Release();
        }
    }
}
