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
        if (step is null)
            return null;

        var next = step.Partnership with { Version = partnership.Version + 1 };
        return await store.SaveAsync(next, step.Messages, step.Notices, mark: null, cancellationToken) ? next : null;
    }

    private async Task<Step?> FindPlaceAsync(
        Partnership partnership, Instant now, CancellationToken cancellationToken)
    {
        var opening = await outbox.FindAsync(Partnership.OpeningKind, partnership.Id.Value, cancellationToken);
        if (opening?.Sent is { } place)
            return new Step(partnership with { Place = place, OpenedAt = now });
        if (opening is { ParkedReason: null } && now - partnership.OpensAt < s_givenUp)
            return null;

        // Neither thread nor channel would have it.
        var direct = partnership with { Beside = null, OpenedAt = now };
        return new Step(direct) { Messages = direct.Opening(now) };
    }

    private async Task<Step?> NudgeAsync(Partnership partnership, Instant now, CancellationToken cancellationToken)
    {
        var nudged = partnership.NudgedBy(now);
        if (now >= partnership.AskAt || partnership.Agreed is not null || !await MayBeSilentAsync(partnership, cancellationToken))
            return new Step(nudged);

        return await RemindAsync(nudged, Partnership.NudgeKind, NoticeKind.PartnerUnheard, cancellationToken);
    }

    // In direct messages and in a channel that all use, nobody can tell who has written to whom: all are asked.
    private async Task<bool> MayBeSilentAsync(Partnership partnership, CancellationToken cancellationToken) =>
        partnership is not { HasThread: true, Place: { } place }
        || (await places.ListWritersAsync(partnership.Guild, place.Channel, cancellationToken) is { } writers
            && !partnership.Members.All(writers.Contains));

    // What is over is not asked about any more.
    private async Task<Step?> AskAsync(Partnership partnership, Instant now, CancellationToken cancellationToken)
    {
        var asked = partnership with { AskedAt = now };
        return now < partnership.EndsAt
            ? await RemindAsync(asked, Partnership.CheckInKind, NoticeKind.RoundEnds, cancellationToken)
            : new Step(asked);
    }

    /// <summary>In their thread, or to each with what else they are told without having asked.</summary>
    private async Task<Step> RemindAsync(Partnership partnership, string kind, NoticeKind notice, CancellationToken cancellationToken)
    {
        if (partnership.HasThread)
            return new Step(partnership) { Messages = partnership.InThread(kind, await AwakeAsync(partnership, cancellationToken)) };

        var told = new List<DueNotice>();
        foreach (var seat in partnership.Seats.Where(seat => seat is { HasMet: null, FoundSilence: false }))
            told.Add(await notices.AboutSelfAsync(partnership.Guild, seat.Member, notice, partnership.Id.ToString(), cancellationToken));
        return new Step(partnership) { Notices = told };
    }

    private async Task<Step?> CloseAsync(Partnership partnership, Instant now, CancellationToken cancellationToken)
    {
        var isGivenUp = now - partnership.EndsAt >= s_givenUp;
        // What is to be withdrawn from a thread cannot be once it is in the archive.
        if (!isGivenUp && await outbox.FindAsync(Partnership.OpeningKind, partnership.Id.Value, cancellationToken) is { Due: not null, ParkedReason: null })
            return null;
        if (!isGivenUp && partnership is { HasThread: true, Place: { } place })
            await places.ArchiveAsync(partnership.Guild, place.Channel, cancellationToken);

        return new Step(partnership with { ClosedAt = now });
    }

    // Whoever sleeps first is asked about last: those who share hours are awake together sooner or later.
    private async Task<Instant> AwakeAsync(Partnership partnership, CancellationToken cancellationToken)
    {
        var moment = time.GetCurrentInstant();
        foreach (var member in partnership.Members)
            moment = Instant.Max(moment, await notices.NextMomentAsync(partnership.Guild, member, cancellationToken));

        return moment;
    }

    private sealed record Step(Partnership Partnership)
    {
        public IEnumerable<OutboxEntry> Messages { get; init; } = [];

        public IReadOnlyList<DueNotice> Notices { get; init; } = [];
    }
}
