using Microsoft.Extensions.Logging;
using NexusBot.Core.Delivery;
using NexusBot.Core.Members;
using NodaTime;
using NodaTime.Extensions;

namespace NexusBot.Core.Pairing;

/// <summary>
/// Looks after partnerships until they end: that they were brought together, that they write, whether they met. Each step is written down
/// with what it sends, so whoever looks twice, or after a crash, sends it once.
/// </summary>
public sealed class PartnershipCare(
    IPartnershipStore store,
    IOutboxStore outbox,
    IMeetingPlaces places,
    NoticeService notices,
    TimeProvider time,
    ILogger<PartnershipCare> logger)
{
    private const int MostAtOnce = 2000;

    // Discord may be away for hours; but a thread that cannot be reached for days is not worth a look any more.
    private static readonly Duration s_givenUp = Duration.FromDays(2);

    public async Task LookAsync(GuildId guild, CancellationToken cancellationToken)
    {
        foreach (var partnership in await store.ListDueAsync(guild, time.GetCurrentInstant(), MostAtOnce, cancellationToken))
        {
            try
            {
                await LookAsync(partnership, cancellationToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                // The others are no worse for it, and this one is looked at again.
                logger.LogWarning(fault, "Partnership {PartnershipId} could not be looked after", partnership.Id.Value);
            }
        }
    }

    private async Task LookAsync(Partnership partnership, CancellationToken cancellationToken)
    {
        var now = time.GetCurrentInstant();
        for (var current = partnership; current is not null && current.NextLook <= now;)
            current = await StepAsync(current, now, cancellationToken);
    }

    /// <returns>The partnership after the step, or null when nothing can be done now.</returns>
    private async Task<Partnership?> StepAsync(Partnership partnership, Instant now, CancellationToken cancellationToken)
    {
        var step = partnership switch
        {
            { OpenedAt: null } => await FindPlaceAsync(partnership, now, cancellationToken),
            { NudgedAt: null } => await NudgeAsync(partnership, now, cancellationToken),
            { AskedAt: null } => await AskAsync(partnership, now, cancellationToken),
            _ => await CloseAsync(partnership, now, cancellationToken),
        };
        if (step is not var (changed, messages))
            return null;

        var next = changed with { Version = partnership.Version + 1 };
        return await store.SaveAsync(next, messages, [], mark: null, cancellationToken) ? next : null;
    }

    private async Task<(Partnership, IEnumerable<OutboxEntry>)?> FindPlaceAsync(
        Partnership partnership, Instant now, CancellationToken cancellationToken)
    {
        var opening = await outbox.FindAsync(Partnership.OpeningKind, partnership.Id.Value, cancellationToken);
        if (opening?.Sent is { } place)
            return (partnership with { Place = place, OpenedAt = now }, []);
        if (opening is { ParkedReason: null } && now - partnership.OpensAt < s_givenUp)
            return null;

        // Neither thread nor channel would have it.
        var direct = partnership with { Beside = null, OpenedAt = now };
        return (direct, direct.Opening(now));
    }

    private async Task<(Partnership, IEnumerable<OutboxEntry>)?> NudgeAsync(
        Partnership partnership, Instant now, CancellationToken cancellationToken)
    {
        var nudged = partnership with { NudgedAt = now };
        return now < partnership.AskAt && partnership.Meeting is null && await AreSilentAsync(partnership, cancellationToken)
            ? (nudged, nudged.Further(Partnership.NudgeKind, await AwakeAsync(partnership, cancellationToken)))
            : (nudged, []);
    }

    // In direct messages and in a channel that all use, nobody can tell who has written to whom.
    private async Task<bool> AreSilentAsync(Partnership partnership, CancellationToken cancellationToken) =>
        partnership is { HasThread: true, Place: { } place }
        && await places.ListWritersAsync(partnership.Guild, place.Channel, cancellationToken) is { } writers
        && !partnership.Members.All(writers.Contains);

    private async Task<(Partnership, IEnumerable<OutboxEntry>)?> AskAsync(
        Partnership partnership, Instant now, CancellationToken cancellationToken)
    {
        // What is over is not asked about any more.
        var asked = partnership with { AskedAt = now };
        return now < partnership.EndsAt
            ? (asked, asked.Further(Partnership.CheckInKind, await AwakeAsync(partnership, cancellationToken)))
            : (asked, []);
    }

    private async Task<(Partnership, IEnumerable<OutboxEntry>)?> CloseAsync(
        Partnership partnership, Instant now, CancellationToken cancellationToken)
    {
        if (partnership is { HasThread: true, Place: { } place } && now - partnership.EndsAt < s_givenUp)
            await places.ArchiveAsync(partnership.Guild, place.Channel, cancellationToken);

        return (partnership with { ClosedAt = now }, []);
    }

    // Whoever sleeps first is asked about last: those who share hours are awake together sooner or later.
    private async Task<Instant> AwakeAsync(Partnership partnership, CancellationToken cancellationToken)
    {
        var moment = time.GetCurrentInstant();
        foreach (var member in partnership.Members)
            moment = Instant.Max(moment, await notices.NextMomentAsync(partnership.Guild, member, cancellationToken));

        return moment;
    }
}
