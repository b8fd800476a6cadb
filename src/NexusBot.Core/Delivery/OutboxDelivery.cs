using Microsoft.Extensions.Logging;
using NodaTime;
using NodaTime.Extensions;

namespace NexusBot.Core.Delivery;

/// <summary>Claim, send, complete: brings the outbox's due entries to Discord.</summary>
public sealed class OutboxDelivery(IOutboxStore store, IMessenger messenger, TimeProvider time, ILogger<OutboxDelivery> logger) : IDisposable
{
    /// <summary>How often Discord may refuse a message before nobody tries any more.</summary>
    public const int MaxRefusals = 3;

    /// <summary>How often a message is tried, however late it is, before nobody tries any more.</summary>
    public const int LeastAttempts = 12;

    /// <summary>How many are claimed in one transaction.</summary>
    public const int BatchSize = 250;
    private const int MostHeld = 1000;
    private const int MostHeldPerAddress = 20;
    private const int InFlight = 12;

    private static readonly Duration s_lease = Duration.FromMinutes(2);

    // A send that starts this long before the lease ends is over before somebody else may claim the entry.
    private static readonly Duration s_longestSend = Duration.FromMinutes(1);

    // What is put while we are busy, or waits behind a crowded address, is noticed within this time.
    private static readonly Duration s_betweenLooks = Duration.FromMilliseconds(250);

    private readonly OutboxSender _sender = new(store, messenger, time, logger);
    private readonly Outage _outage = new();
    private readonly Dictionary<Address, Instant> _resting = [];
    private readonly SemaphoreSlim _alone = new(1, 1);
    private OutboxLanes _lanes = new(InFlight);
    private Instant _lookedAt;
    private int _rounds;

    public bool IsRunning => _alone.CurrentCount == 0;

    /// <summary>How often <see cref="DeliverDueAsync"/> has begun.</summary>
    public int Rounds => Volatile.Read(ref _rounds);

    /// <summary>How many were sent since the start that may have been there already.</summary>
    public int PerhapsRepeated => _sender.PerhapsRepeated;

    /// <summary>
    /// Delivers everything that is due and says when to come again, if at all. Cancelled, it waits for what is on its way
    /// and puts back the rest.
    /// </summary>
    public async Task<Instant?> DeliverDueAsync(CancellationToken cancellationToken)
    {
        await _alone.WaitAsync(cancellationToken);
        Interlocked.Increment(ref _rounds);
        _lanes = new OutboxLanes(InFlight);
        try
        {
            await RunAsync(cancellationToken);
            return await NextAsync(cancellationToken);
        }
        finally
        {
            try
            {
                await EndAsync();
            }
            finally
            {
                _alone.Release();
            }
        }
    }

    public void Dispose() => _alone.Dispose();

    private async Task RunAsync(CancellationToken cancellationToken)
    {
        var (more, isDrained) = (true, false);
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await TakeBackAsync();
            if (more || await IsLookDueAsync(cancellationToken))
            {
                var wasEmpty = _lanes.Count == 0;
                var claims = await ClaimAsync(cancellationToken);
                more = claims.Count == BatchSize;
                isDrained = wasEmpty && claims.Count == 0;
            }

            _lanes.Start(_sender.DeliverAsync);
            if (!_lanes.IsIdle)
                await WaitAsync(more, cancellationToken);
            else if (isDrained)
                return;
            else
                more = true;
        }
    }

    private async Task<IReadOnlyList<OutboxClaim>> ClaimAsync(CancellationToken cancellationToken)
    {
        _lookedAt = time.GetCurrentInstant();
        foreach (var rested in _resting.Where(rest => rest.Value <= _lookedAt).ToList())
            _resting.Remove(rested.Key);
        if (Room() is not (var max and > 0))
            return [];

        var room = new ClaimRoom(max) { PerAddress = MostHeldPerAddress, Held = _lanes.Claims, Closed = [.. _resting.Keys] };
        var claims = await store.ClaimDueAsync(_lookedAt, s_lease, room, cancellationToken);
        _lanes.Add(claims, _lookedAt);
        return claims;
    }

    private int Room()
    {
        if (!_outage.IsOn)
            return Math.Min(BatchSize, MostHeld - _lanes.Count);

        return _outage.Until <= _lookedAt && _lanes.Count == 0 ? 1 : 0;
    }

    // What has become due since the last look is claimed at its moment, and not with the next completed send.
    private async Task<bool> IsLookDueAsync(CancellationToken cancellationToken) =>
        time.GetCurrentInstant() is var now
        && (now < _lookedAt
            || now - _lookedAt >= s_betweenLooks
            || await store.NextDueAfterAsync(_lookedAt, cancellationToken) <= now);

    private async Task WaitAsync(bool more, CancellationToken cancellationToken)
    {
        if (more && Room() > 0)
            return;

        var until = _lookedAt + s_betweenLooks;
        if (await store.NextDueAfterAsync(_lookedAt, cancellationToken) is { } due && due < until)
            until = due;

        var wait = until - time.GetCurrentInstant();
        if (wait <= Duration.Zero)
            return;

        using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await Task.WhenAny([.. _lanes.Underway, Task.Delay(wait.ToTimeSpan(), time, enough.Token)]);
        await enough.CancelAsync();
    }

    private async Task TakeBackAsync()
    {
        foreach (var (claim, attempt) in _lanes.TakeDone())
        {
            var ended = await attempt;
            _outage.Note(ended, time.GetCurrentInstant());
            if (ended.Rest is { } until)
                _resting[claim.Entry.Address] = until;
        }

        var now = time.GetCurrentInstant();
        await ReleaseAsync(_lanes.Withdraw((claim, since) =>
            _outage.IsOn || _resting.ContainsKey(claim.Entry.Address) || now < since || now - since > s_lease - s_longestSend));
    }

    private async Task<Instant?> NextAsync(CancellationToken cancellationToken)
    {
        var due = await store.NextDueAsync(cancellationToken);
        if (due is null || due > _lookedAt || _outage.IsOn)
            return due is { } later && _outage.IsOn ? Instant.Max(later, _outage.Until) : due;

        // Something is due and was left, because its address rests.
        var others = await store.NextDueAfterAsync(_lookedAt, cancellationToken);
        return _resting.Values.Select(until => (Instant?)until).Append(others).Min();
    }

    private async Task EndAsync()
    {
        try
        {
            // What was not begun need not wait for its lease to end.
            await ReleaseAsync(_lanes.Withdraw((_, _) => true));
        }
        finally
        {
            await Task.WhenAll(_lanes.Underway);
        }
    }

    private Task ReleaseAsync(IReadOnlyList<OutboxClaim> claims) =>
        claims.Count == 0 ? Task.CompletedTask : store.ReleaseAsync(claims, CancellationToken.None);
}
