using System.Collections.Concurrent;
using NexusBot.Core;
using NexusBot.Core.Delivery;
using NodaTime;
using NodaTime.Extensions;

namespace NexusBot.Benchmarks.Delivery;

/// <summary>Writes down when each entry was claimed, and takes its sends: at once, or no faster than Discord would.</summary>
internal sealed class HandingOver(IOutboxStore inner, Duration perSend) : IOutboxStore, IMessenger
{
    private readonly ConcurrentBag<double> _claimedAfter = [];
    private readonly ConcurrentBag<double> _sentAfter = [];
    private ulong _message = 1;

    public IReadOnlyCollection<double> ClaimedAfterMilliseconds => _claimedAfter;

    public IReadOnlyCollection<double> SentAfterMilliseconds => _sentAfter;

    public async Task<IReadOnlyList<OutboxClaim>> ClaimDueAsync(Instant now, Duration lease, ClaimRoom room, CancellationToken cancellationToken)
    {
        var claims = await inner.ClaimDueAsync(now, lease, room, cancellationToken);
        foreach (var claim in claims)
            _claimedAfter.Add(Late(claim));

        return claims;
    }

    public async Task<SendResult> SendAsync(OutboxClaim claim, CancellationToken cancellationToken)
    {
        _sentAfter.Add(Late(claim));
        if (perSend > Duration.Zero)
            await Task.Delay(perSend.ToTimeSpan(), TimeProvider.System, cancellationToken);

        return new SendResult.Sent(new MessagePlace(new ChannelId(1), new MessageId(Interlocked.Increment(ref _message))));
    }

    public Task<EarlierSend> FindEarlierAsync(OutboxClaim claim, CancellationToken cancellationToken) =>
        Task.FromResult<EarlierSend>(new EarlierSend.NotThere());

    public Task ReleaseAsync(IReadOnlyCollection<OutboxClaim> claims, CancellationToken cancellationToken) => inner.ReleaseAsync(claims, cancellationToken);

    public Task CompleteAsync(OutboxClaim claim, MessagePlace place, Instant now, CancellationToken cancellationToken) =>
        inner.CompleteAsync(claim, place, now, cancellationToken);

    public Task RetryAsync(OutboxClaim claim, Instant at, CancellationToken cancellationToken) => inner.RetryAsync(claim, at, cancellationToken);

    public Task RetryUnknownAsync(OutboxClaim claim, Instant at, CancellationToken cancellationToken) =>
        inner.RetryUnknownAsync(claim, at, cancellationToken);

    public Task FallBackAsync(OutboxClaim claim, Instant now, CancellationToken cancellationToken) => inner.FallBackAsync(claim, now, cancellationToken);

    public Task ParkAsync(OutboxClaim claim, string reason, Instant now, CancellationToken cancellationToken) =>
        inner.ParkAsync(claim, reason, now, cancellationToken);

    public Task RemoveAsync(OutboxClaim claim, CancellationToken cancellationToken) => inner.RemoveAsync(claim, cancellationToken);

    public Task<Instant?> NextDueAsync(CancellationToken cancellationToken) => inner.NextDueAsync(cancellationToken);

    public Task<Instant?> NextDueAfterAsync(Instant moment, CancellationToken cancellationToken) => inner.NextDueAfterAsync(moment, cancellationToken);

    public Task<int> CountParkedAsync(CancellationToken cancellationToken) => inner.CountParkedAsync(cancellationToken);

    public Task<OutboxEntry?> FindAsync(string kind, Guid subject, CancellationToken cancellationToken) => inner.FindAsync(kind, subject, cancellationToken);

    public Task EraseMemberAsync(GuildId guild, MemberId member, CancellationToken cancellationToken) =>
        inner.EraseMemberAsync(guild, member, cancellationToken);

    public Task EraseGuildAsync(GuildId guild, CancellationToken cancellationToken) => inner.EraseGuildAsync(guild, cancellationToken);

    private static double Late(OutboxClaim claim) => (TimeProvider.System.GetCurrentInstant() - claim.Entry.Due!.Value).TotalMilliseconds;
}
