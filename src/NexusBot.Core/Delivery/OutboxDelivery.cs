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
    private const int BatchSize = 25;
    private const int InFlight = 4;

    // Discord may be away for hours, and what a member asked for still has to come.
    private static readonly Duration s_longestDelay = Duration.FromDays(7);
    private static readonly Duration s_lease = Duration.FromMinutes(2);

    // A send that starts this long before the lease ends is over before somebody else may claim the entry.
    private static readonly Duration s_longestSend = Duration.FromMinutes(1);
    private static readonly Duration s_firstPause = Duration.FromSeconds(5);
    private static readonly Duration s_longestPause = Duration.FromMinutes(30);

    /// <summary>Delivers everything that is due and says when the next entry will be, if any.</summary>
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
                    await DeliverAsync(claim, token);
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

    private async Task DeliverAsync(OutboxClaim claim, CancellationToken cancellationToken)
    {
        SendResult result;
        var resolved = claim;
        try
        {
            resolved = await ResolveAsync(claim, cancellationToken);
            result = await SendAsync(claim, resolved, cancellationToken);
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            // Whatever it was, the message may have arrived: it is looked for before it is sent again.
            logger.LogWarning(fault, "Delivery of {OutboxId} ended without outcome", claim.Entry.Id.Value);
            await AfterFaultAsync(claim, cancellationToken);
            return;
        }

        await RecordAsync(resolved, result, cancellationToken);
    }

    private async Task<OutboxClaim> ResolveAsync(OutboxClaim claim, CancellationToken cancellationToken)
    {
        if (claim.UnknownSince is null || claim.Entry.Sent is not null)
            return claim;

        return await messenger.FindEarlierAsync(claim, cancellationToken) switch
        {
            EarlierSend.Found found => claim with { UnknownSince = null, Entry = claim.Entry with { Sent = found.Place } },
            EarlierSend.NotThere => claim with { UnknownSince = null },
            _ => claim with { PerhapsRepeated = true },
        };
    }

    // What was found is as old as the claim that sent it; only if the subject changed since, it is edited.
    private async Task<SendResult> SendAsync(OutboxClaim claim, OutboxClaim resolved, CancellationToken cancellationToken) =>
        claim.Entry.Sent is null && resolved.Entry is { Sent: { } found, Wanted: 1 }
            ? new SendResult.Sent(found)
            : await messenger.SendAsync(resolved, cancellationToken);

    private Task RecordAsync(OutboxClaim claim, SendResult result, CancellationToken cancellationToken) => result switch
    {
        SendResult.Sent sent => store.CompleteAsync(claim, sent.Place, time.GetCurrentInstant(), cancellationToken),
        SendResult.Withdrawn => store.RemoveAsync(claim, cancellationToken),
        SendResult.TryLater when IsTooLate(claim) => ParkAsync(claim, "tried for too long", cancellationToken),
        SendResult.TryLater later => store.RetryAsync(claim, later.At, cancellationToken),
        SendResult.Refused refused when claim.Entry.Attempts >= MaxRefusals => ParkAsync(claim, refused.Reason, cancellationToken),
        SendResult.Refused => store.RetryAsync(claim, AfterPause(claim), cancellationToken),
        SendResult.Gone when claim.Entry.Fallback is not null => store.FallBackAsync(claim, time.GetCurrentInstant(), cancellationToken),
        SendResult.Gone gone => ParkAsync(claim, gone.Reason, cancellationToken),
        _ => throw new InvalidOperationException($"No rule for {result.GetType()}."),
    };

    private Task AfterFaultAsync(OutboxClaim claim, CancellationToken cancellationToken) => IsTooLate(claim)
        ? ParkAsync(claim, "no outcome for too long", cancellationToken)
        : store.RetryUnknownAsync(claim, AfterPause(claim), cancellationToken);

    private bool IsTooLate(OutboxClaim claim) => time.GetCurrentInstant() - claim.Entry.Due > s_longestDelay;

    private Task ParkAsync(OutboxClaim claim, string reason, CancellationToken cancellationToken)
    {
        logger.LogWarning("Outbox entry {OutboxId} parked: {Reason}", claim.Entry.Id.Value, reason);
        return store.ParkAsync(claim, reason, cancellationToken);
    }

    private Instant AfterPause(OutboxClaim claim)
    {
        var doublings = Math.Clamp(claim.Entry.Attempts - 1, 0, 16);
        return time.GetCurrentInstant() + Duration.Min(s_firstPause * (1 << doublings), s_longestPause);
    }
}
