using NexusBot.Core;
using NexusBot.Core.Delivery;
using NodaTime;

namespace NexusBot.EndToEnd.Tests.Delivery;

internal sealed class MortalOutboxStore(IOutboxStore inner, Mortal bot) : IOutboxStore
{
    public async Task<IReadOnlyList<OutboxClaim>> ClaimDueAsync(Instant now, Duration lease, ClaimRoom room, CancellationToken cancellationToken) =>
        await inner.NextDueAsync(cancellationToken) <= now
            ? await bot.StepsAroundAsync(() => inner.ClaimDueAsync(now, lease, room, cancellationToken))
            : [];

    public Task ReleaseAsync(IReadOnlyCollection<OutboxClaim> claims, CancellationToken cancellationToken) =>
        bot.StepsAroundAsync(() => inner.ReleaseAsync(claims, cancellationToken));

    public Task CompleteAsync(OutboxClaim claim, MessagePlace place, Instant now, CancellationToken cancellationToken) =>
        bot.StepsAroundAsync(() => inner.CompleteAsync(claim, place, now, cancellationToken));

    public Task RetryAsync(OutboxClaim claim, Instant at, CancellationToken cancellationToken) =>
        bot.StepsAroundAsync(() => inner.RetryAsync(claim, at, cancellationToken));

    public Task RetryUnknownAsync(OutboxClaim claim, Instant at, CancellationToken cancellationToken) =>
        bot.StepsAroundAsync(() => inner.RetryUnknownAsync(claim, at, cancellationToken));

    public Task FallBackAsync(OutboxClaim claim, Instant now, CancellationToken cancellationToken) =>
        bot.StepsAroundAsync(() => inner.FallBackAsync(claim, now, cancellationToken));

    public Task ParkAsync(OutboxClaim claim, string reason, Instant now, CancellationToken cancellationToken) =>
        bot.StepsAroundAsync(() => inner.ParkAsync(claim, reason, now, cancellationToken));

    public Task RemoveAsync(OutboxClaim claim, CancellationToken cancellationToken) =>
        bot.StepsAroundAsync(() => inner.RemoveAsync(claim, cancellationToken));

    public Task<Instant?> NextDueAsync(CancellationToken cancellationToken) => inner.NextDueAsync(cancellationToken);

    public Task<Instant?> NextDueAfterAsync(Instant moment, CancellationToken cancellationToken) => inner.NextDueAfterAsync(moment, cancellationToken);

    public Task<int> CountParkedAsync(CancellationToken cancellationToken) => inner.CountParkedAsync(cancellationToken);

    public Task<OutboxEntry?> FindAsync(string kind, Guid subject, CancellationToken cancellationToken) =>
        inner.FindAsync(kind, subject, cancellationToken);

    public Task EraseMemberAsync(GuildId guild, MemberId member, CancellationToken cancellationToken) =>
        inner.EraseMemberAsync(guild, member, cancellationToken);

    public Task EraseGuildAsync(GuildId guild, CancellationToken cancellationToken) => inner.EraseGuildAsync(guild, cancellationToken);
}
