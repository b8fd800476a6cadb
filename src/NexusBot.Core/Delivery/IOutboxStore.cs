using NodaTime;

namespace NexusBot.Core.Delivery;

/// <summary>
/// The durable outbox, from the side of who delivers. Entries are put by the stores of their subjects, in the same transaction.
/// Every answer to a claim that was overtaken by a later one changes nothing.
/// </summary>
public interface IOutboxStore : IErasable
{
    /// <summary>Claims what is due and fits into the room, oldest first, for the length of the lease: one durable transaction.</summary>
    Task<IReadOnlyList<OutboxClaim>> ClaimDueAsync(Instant now, Duration lease, ClaimRoom room, CancellationToken cancellationToken);

    /// <summary>Nothing was tried with these claims: their entries are due as before, and it counts as no attempt. One transaction.</summary>
    Task ReleaseAsync(IReadOnlyCollection<OutboxClaim> claims, CancellationToken cancellationToken);

    /// <summary>The message stands at <paramref name="place"/>. Due again at once if more was wanted since the claim.</summary>
    Task CompleteAsync(OutboxClaim claim, MessagePlace place, Instant now, CancellationToken cancellationToken);

    /// <summary>
    /// This claim sent nothing; due again at <paramref name="at"/>. What is unknown of earlier ones, where the message was found
    /// and how often it was refused is kept as <paramref name="claim"/> says.
    /// </summary>
    Task RetryAsync(OutboxClaim claim, Instant at, CancellationToken cancellationToken);

    /// <summary>
    /// It may have been sent or not; due again at <paramref name="at"/>, as a claim with <see cref="OutboxClaim.UnknownSince"/>.
    /// </summary>
    Task RetryUnknownAsync(OutboxClaim claim, Instant at, CancellationToken cancellationToken);

    /// <summary>Nothing was sent; due again at once at the entry's fallback, which becomes its address.</summary>
    Task FallBackAsync(OutboxClaim claim, Instant now, CancellationToken cancellationToken);

    /// <summary>Nobody tries any more, until the subject changes again. What is unknown of sends is kept as <paramref name="claim"/> says.</summary>
    Task ParkAsync(OutboxClaim claim, string reason, Instant now, CancellationToken cancellationToken);

    /// <summary>Subject and message are no more: the entry goes too, unless the subject is back since the claim.</summary>
    Task RemoveAsync(OutboxClaim claim, CancellationToken cancellationToken);

    /// <summary>The earliest moment at which something can be claimed, or null.</summary>
    Task<Instant?> NextDueAsync(CancellationToken cancellationToken);

    /// <summary>The same among what can be claimed only after <paramref name="moment"/>.</summary>
    Task<Instant?> NextDueAfterAsync(Instant moment, CancellationToken cancellationToken);

    /// <summary>How many are parked.</summary>
    Task<int> CountParkedAsync(CancellationToken cancellationToken);

    /// <summary>The entry that follows this subject, or null.</summary>
    Task<OutboxEntry?> FindAsync(string kind, Guid subject, CancellationToken cancellationToken);
}
