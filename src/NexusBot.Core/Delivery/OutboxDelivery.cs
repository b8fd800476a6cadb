using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using NodaTime;
using NodaTime.Extensions;

namespace NexusBot.Core.Delivery;

/// <summary>Claim, send, complete: brings the outbox's due entries to Discord.</summary>
public sealed class OutboxDelivery(IOutboxStore store, IMessenger messenger, TimeProvider time, ILogger<OutboxDelivery> logger)
{
    /// <summary>How often Discord may refuse a message before nobody tries any more.</summary>
    public const int MaxRefusals = 3;

    /// <summary>How often a message is tried, however late it is, before nobody tries any more.</summary>
    public const int LeastAttempts = 12;
    private const int BatchSize = 25;
    private const int InFlight = 4;

    // Discord may be away for hours, and what a member asked for still has to come.
    private static readonly Duration s_longestDelay = Duration.FromDays(7);
    private static readonly Duration s_lease = Duration.FromMinutes(2);

    // A send that starts this long before the lease ends is over before somebody else may claim the entry.
    private static readonly Duration s_longestSend = Duration.FromMinutes(1);
    private static readonly Duration s_firstPause = Duration.FromSeconds(5);
    private static readonly Duration s_longestPause = Duration.FromMinutes(30);

    /// <summary>
    /// Delivers everything that is due and says when the next entry will be, if any. Cancelled, it waits for what is on its way
    /// and puts back the rest.
    /// </summary>
    public async Task<Instant?> DeliverDueAsync(CancellationToken cancellationToken)
    {
        var now = time.GetCurrentInstant();
        while (await store.ClaimDueAsync(now, s_lease, BatchSize, cancellationToken) is { Count: > 0 } claims)
        {
            await DeliverAsync(claims, now + s_lease - s_longestSend, cancellationToken);
            now = time.GetCurrentInstant();
        }

        return await store.NextDueAsync(cancellationToken);
    }

    private async Task DeliverAsync(IReadOnlyList<OutboxClaim> claims, Instant lastStart, CancellationToken cancellationToken)
    {
        var waiting = new ConcurrentDictionary<OutboxId, OutboxClaim>(claims.Select(claim => KeyValuePair.Create(claim.Entry.Id, claim)));
        var options = new ParallelOptions { MaxDegreeOfParallelism = InFlight, CancellationToken = cancellationToken };
        try
        {
            await Parallel.ForEachAsync(claims.GroupBy(claim => claim.Entry.Address), options, async (sameAddress, token) =>
            {
                foreach (var claim in sameAddress.TakeWhile(_ => !token.IsCancellationRequested && time.GetCurrentInstant() < lastStart))
                {
                    waiting.TryRemove(claim.Entry.Id, out _);
                    await DeliverAsync(claim);
                }
            });
        }
        finally
        {
            // What was not begun when we were stopped, or ran out of time, need not wait for its lease to end.
            foreach (var claim in waiting.Values)
                await store.RetryAsync(claim, time.GetCurrentInstant(), CancellationToken.None);
        }
    }

    // What is on its way is let through, and what became of it written down: a stop only keeps more from beginning.
    private async Task DeliverAsync(OutboxClaim claim)
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
            return;
        }

        await RecordAsync(resolved, result);
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

    private Task RecordAsync(OutboxClaim claim, SendResult result) => result switch
    {
        SendResult.Sent sent => store.CompleteAsync(claim, sent.Place, time.GetCurrentInstant(), CancellationToken.None),
        SendResult.Withdrawn => store.RemoveAsync(claim, CancellationToken.None),
        SendResult.TryLater when IsTooLate(claim) => ParkAsync(claim, "tried for too long"),
        SendResult.TryLater later => store.RetryAsync(claim, later.At, CancellationToken.None),
        SendResult.Refused refused when claim.Entry.Attempts >= MaxRefusals => ParkAsync(claim, refused.Reason),
        SendResult.Refused => store.RetryAsync(claim, AfterPause(claim), CancellationToken.None),
        SendResult.Gone when claim.Entry.Fallback is not null => store.FallBackAsync(claim, time.GetCurrentInstant(), CancellationToken.None),
        SendResult.Gone gone => ParkAsync(claim, gone.Reason),
        _ => throw new InvalidOperationException($"No rule for {result.GetType()}."),
    };

    private Task AfterFaultAsync(OutboxClaim claim) => IsTooLate(claim)
        ? ParkAsync(claim, "no outcome for too long")
        : store.RetryUnknownAsync(claim, AfterPause(claim), CancellationToken.None);

    // Tried too, and not only old: what fell due while the bot was away for weeks gets its chance.
    private bool IsTooLate(OutboxClaim claim) =>
        time.GetCurrentInstant() - claim.Entry.Due > s_longestDelay && claim.Entry.Attempts >= LeastAttempts;

    private Task ParkAsync(OutboxClaim claim, string reason)
    {
        logger.LogWarning("Outbox entry {OutboxId} parked: {Reason}", claim.Entry.Id.Value, reason);
        return store.ParkAsync(claim, reason, CancellationToken.None);
    }

    private Instant AfterPause(OutboxClaim claim)
    {
        var doublings = Math.Clamp(claim.Entry.Attempts - 1, 0, 16);
        return time.GetCurrentInstant() + Duration.Min(s_firstPause * (1 << doublings), s_longestPause);
    }
}
