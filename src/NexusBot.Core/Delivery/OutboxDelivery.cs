using Microsoft.Extensions.Logging;
using NodaTime;
using NodaTime.Extensions;

namespace NexusBot.Core.Delivery;

/// <summary>Claim, send, complete: brings the outbox's due entries to Discord.</summary>
public sealed class OutboxDelivery(IOutboxStore store, IMessenger messenger, TimeProvider time, ILogger<OutboxDelivery> logger)
{
    public const int MaxAttempts = 8;
    public const int MaxRefusals = 3;
    private const int BatchSize = 100;
    private const int InFlight = 4;

    // Longer than the slowest honest send, so that nobody claims what is still under way.
    private static readonly Duration s_lease = Duration.FromMinutes(2);
    private static readonly Duration s_firstPause = Duration.FromSeconds(5);
    private static readonly Duration s_longestPause = Duration.FromMinutes(30);

    /// <summary>Delivers everything that is due and says when the next entry will be, if any.</summary>
    public async Task<Instant?> DeliverDueAsync(CancellationToken cancellationToken)
    {
        while (await store.ClaimDueAsync(time.GetCurrentInstant(), s_lease, BatchSize, cancellationToken) is { Count: > 0 } claims)
        {
            var options = new ParallelOptions { MaxDegreeOfParallelism = InFlight, CancellationToken = cancellationToken };
            await Parallel.ForEachAsync(claims.GroupBy(claim => claim.Entry.Address), options, DeliverInOrderAsync);
        }

        return await store.NextDueAsync(cancellationToken);
    }

    private async ValueTask DeliverInOrderAsync(IEnumerable<OutboxClaim> claims, CancellationToken cancellationToken)
    {
        foreach (var claim in claims)
            await DeliverAsync(claim, cancellationToken);
    }

    private async Task DeliverAsync(OutboxClaim claim, CancellationToken cancellationToken)
    {
        SendResult result;
        try
        {
            result = await SendOnceAsync(claim, cancellationToken);
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            // Whatever it was, the message may have arrived: it is looked for before it is sent again.
            logger.LogWarning(fault, "Delivery of {OutboxId} ended without outcome", claim.Entry.Id.Value);
            await AfterFaultAsync(claim, cancellationToken);
            return;
        }

        await RecordAsync(claim, result, cancellationToken);
    }

    private async Task<SendResult> SendOnceAsync(OutboxClaim claim, CancellationToken cancellationToken)
    {
        if (claim.UnknownSince is null || claim.Entry.Sent is not null)
            return await messenger.SendAsync(claim, cancellationToken);

        return await messenger.FindEarlierAsync(claim, cancellationToken) switch
        {
            EarlierSend.Found found => await AfterFoundAsync(claim, found.Place, cancellationToken),
            EarlierSend.Unreadable => await messenger.SendAsync(claim with { PerhapsRepeated = true }, cancellationToken),
            _ => await messenger.SendAsync(claim, cancellationToken),
        };
    }

    // What was found is as old as the claim that sent it; if the subject changed since, it is edited.
    private async Task<SendResult> AfterFoundAsync(OutboxClaim claim, MessagePlace place, CancellationToken cancellationToken) =>
        claim.Entry.Wanted == 1
            ? new SendResult.Sent(place)
            : await messenger.SendAsync(claim with { Entry = claim.Entry with { Sent = place } }, cancellationToken);

    private Task RecordAsync(OutboxClaim claim, SendResult result, CancellationToken cancellationToken) => result switch
    {
        SendResult.Sent sent => store.CompleteAsync(claim, sent.Place, time.GetCurrentInstant(), cancellationToken),
        SendResult.Withdrawn => store.RemoveAsync(claim, cancellationToken),
        SendResult.TryLater later => RetryOrParkAsync(claim, later.At, MaxAttempts, "try later", cancellationToken),
        SendResult.Refused refused => RetryOrParkAsync(claim, AfterPause(claim), MaxRefusals, refused.Reason, cancellationToken),
        SendResult.Gone when claim.Entry.Fallback is not null => store.FallBackAsync(claim, time.GetCurrentInstant(), cancellationToken),
        SendResult.Gone gone => ParkAsync(claim, gone.Reason, cancellationToken),
        _ => throw new InvalidOperationException($"No rule for {result.GetType()}."),
    };

    private Task RetryOrParkAsync(OutboxClaim claim, Instant at, int maxAttempts, string reason, CancellationToken cancellationToken) =>
        claim.Entry.Attempts >= maxAttempts
            ? ParkAsync(claim, reason, cancellationToken)
            : store.RetryAsync(claim, at, cancellationToken);

    private Task AfterFaultAsync(OutboxClaim claim, CancellationToken cancellationToken) =>
        claim.Entry.Attempts >= MaxAttempts
            ? ParkAsync(claim, "no outcome", cancellationToken)
            : store.RetryUnknownAsync(claim, AfterPause(claim), cancellationToken);

    private Task ParkAsync(OutboxClaim claim, string reason, CancellationToken cancellationToken)
    {
        logger.LogWarning("Outbox entry {OutboxId} parked: {Reason}", claim.Entry.Id.Value, reason);
        return store.ParkAsync(claim, reason, cancellationToken);
    }

    private Instant AfterPause(OutboxClaim claim)
    {
        var pause = s_firstPause * Math.Pow(2, Math.Max(0, claim.Entry.Attempts - 1));
        return time.GetCurrentInstant() + Duration.Min(pause, s_longestPause);
    }
}
