using Microsoft.Extensions.Logging;
using NodaTime;
using NodaTime.Extensions;

namespace NexusBot.Core.Delivery;

/// <summary>Delivers one claimed entry: finds out what an earlier attempt did, sends, and writes down what became of it.</summary>
internal sealed class OutboxSender(IOutboxStore store, IMessenger messenger, TimeProvider time, ILogger logger)
{
    // Discord may be away for hours, and what a member asked for still has to come.
    private static readonly Duration s_longestDelay = Duration.FromDays(7);
    private static readonly Duration s_firstPause = Duration.FromSeconds(5);
    private static readonly Duration s_longestPause = Duration.FromMinutes(30);
    private static readonly Duration s_longestRest = Duration.FromMinutes(1);

    private int _perhapsRepeated;

    public int PerhapsRepeated => Volatile.Read(ref _perhapsRepeated);

    // What is on its way is let through, and what became of it written down: a stop only keeps more from beginning.
    public async Task<Attempt> DeliverAsync(OutboxClaim claim)
    {
        SendResult result;
        var resolved = claim;
        try
        {
            resolved = await ResolveAsync(claim);
            result = await SendAsync(claim, resolved);
        }
        catch (Exception fault)
        {
            // Whatever it was, the message may have arrived: it is looked for before it is sent again.
            logger.LogWarning(fault, "Delivery of {OutboxId} ended without outcome", claim.Entry.Id.Value);
            await AfterFaultAsync(claim);

            // Briefly, and not for as long as this one waits: it may be the only one that fails.
            return new Attempt(AttemptOutcome.Unknown, time.GetCurrentInstant() + s_firstPause);
        }

        await RecordAsync(resolved, result);
        return result is SendResult.TryLater later ? new Attempt(AttemptOutcome.PutOff, RestUntil(later)) : new Attempt(AttemptOutcome.Answered);
    }

    private async Task<OutboxClaim> ResolveAsync(OutboxClaim claim)
    {
        if (claim.UnknownSince is null || claim.Entry.Sent is not null)
            return claim;

        return await messenger.FindEarlierAsync(claim, CancellationToken.None) switch
        {
            EarlierSend.Found found => claim with { UnknownSince = null, Entry = claim.Entry with { Sent = found.Place } },
            EarlierSend.NotThere => claim with { UnknownSince = null },
            _ => claim with { PerhapsRepeated = true },
        };
    }

    // What was found is as old as the claim that sent it; only if the subject changed since, it is edited.
    private async Task<SendResult> SendAsync(OutboxClaim claim, OutboxClaim resolved) =>
        claim.Entry.Sent is null && resolved.Entry is { Sent: { } found, Wanted: 1 }
            ? new SendResult.Sent(found)
            : await messenger.SendAsync(resolved, CancellationToken.None);

    private async Task RecordAsync(OutboxClaim claim, SendResult result)
    {
        await WriteDownAsync(claim, result);
        if (result is not SendResult.Sent || !claim.PerhapsRepeated)
            return;

        Interlocked.Increment(ref _perhapsRepeated);
        logger.LogWarning("Outbox entry {OutboxId} is perhaps repeated: the history could not be read", claim.Entry.Id.Value);
    }

    private Task WriteDownAsync(OutboxClaim claim, SendResult result) => result switch
    {
        SendResult.Sent sent => store.CompleteAsync(claim, sent.Place, time.GetCurrentInstant(), CancellationToken.None),
        SendResult.Withdrawn => store.RemoveAsync(claim, CancellationToken.None),
        SendResult.TryLater when IsTooLate(claim) => ParkAsync(claim, "tried for too long"),
        SendResult.TryLater later => store.RetryAsync(claim, AfterRest(claim, later), CancellationToken.None),
        SendResult.Refused refused => AfterRefusalAsync(claim with { Entry = claim.Entry with { Refusals = claim.Entry.Refusals + 1 } }, refused),
        SendResult.Gone when claim.Entry.Fallback is not null => store.FallBackAsync(claim, time.GetCurrentInstant(), CancellationToken.None),
        SendResult.Gone gone => ParkAsync(claim, gone.Reason),
        SendResult.Nobody nobody => ParkAsync(claim, nobody.Reason),
        _ => throw new InvalidOperationException($"No rule for {result.GetType()}."),
    };

    private Instant RestUntil(SendResult.TryLater later) => Instant.Min(later.At, time.GetCurrentInstant() + s_longestRest);

    // As long as its address rests it keeps its place before those behind it.
    private Instant AfterRest(OutboxClaim claim, SendResult.TryLater later) =>
        RestUntil(later) == later.At && claim.Entry.Due is { } due ? due : later.At;

    private Task AfterRefusalAsync(OutboxClaim claim, SendResult.Refused refused) => claim.Entry.Refusals >= OutboxDelivery.MaxRefusals
        ? ParkAsync(claim, refused.Reason)
        : store.RetryAsync(claim, AfterPause(claim.Entry.Refusals), CancellationToken.None);

    // When this attempt began only the store knows; that it was not before the message was due is enough.
    private Task AfterFaultAsync(OutboxClaim claim) => IsTooLate(claim)
        ? ParkAsync(claim with { UnknownSince = claim.UnknownSince ?? claim.Entry.Due }, "no outcome for too long")
        : store.RetryUnknownAsync(claim, AfterPause(claim.Entry.Attempts), CancellationToken.None);

    // Tried too, and not only old: what fell due while the bot was away for weeks gets its chance.
    private bool IsTooLate(OutboxClaim claim) =>
        time.GetCurrentInstant() - claim.Entry.Due > s_longestDelay && claim.Entry.Attempts >= OutboxDelivery.LeastAttempts;

    private Task ParkAsync(OutboxClaim claim, string reason)
    {
        logger.LogWarning("Outbox entry {OutboxId} parked: {Reason}", claim.Entry.Id.Value, reason);
        return store.ParkAsync(claim, reason, time.GetCurrentInstant(), CancellationToken.None);
    }

    private Instant AfterPause(int attempts)
    {
        var doublings = Math.Clamp(attempts - 1, 0, 16);
        return time.GetCurrentInstant() + Duration.Min(s_firstPause * (1 << doublings), s_longestPause);
    }
}
