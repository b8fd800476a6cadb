using NexusBot.Core;
using NexusBot.Core.Delivery;
using NodaTime;

namespace NexusBot.Storage.LiteDb.Delivery;

public sealed class LiteDbOutboxStore(LiteDbStore store, Outbox outbox) : IOutboxStore
{
    public Task<IReadOnlyList<OutboxClaim>> ClaimDueAsync(Instant now, Duration lease, int max, CancellationToken cancellationToken) =>
        store.WriteAsync<IReadOnlyList<OutboxClaim>>(
            transaction =>
            {
                var due = outbox.ListDue(transaction, now, max);
                foreach (var row in due)
                    outbox.Save(transaction, row.Claimed(now, lease));

                return [.. due.Select(row => row.ToClaim())];
            },
            cancellationToken);

    public Task CompleteAsync(OutboxClaim claim, MessagePlace place, Instant now, CancellationToken cancellationToken) =>
        ChangeAsync(claim, row => row.Completed(claim, place, now), cancellationToken);

    public Task RetryAsync(OutboxClaim claim, Instant at, CancellationToken cancellationToken) =>
        ChangeAsync(claim, row => row.Unsent(claim, at), cancellationToken);

    public Task RetryUnknownAsync(OutboxClaim claim, Instant at, CancellationToken cancellationToken) =>
        ChangeAsync(claim, row => row.Unknown(at), cancellationToken);

    public Task FallBackAsync(OutboxClaim claim, Instant now, CancellationToken cancellationToken) =>
        ChangeAsync(claim, row => row.FallenBack(now), cancellationToken);

    public Task ParkAsync(OutboxClaim claim, string reason, CancellationToken cancellationToken) =>
        ChangeAsync(claim, row => row.Parked(claim, reason), cancellationToken);

    public Task RemoveAsync(OutboxClaim claim, CancellationToken cancellationToken) => store.WriteAsync(
        transaction =>
        {
            if (outbox.Find(transaction, claim.Entry.Id) is { } row && row.Holds(claim))
                transaction.Delete(Outbox.Collection, row.Entry.Id.Value);
        },
        cancellationToken);

    public Task<Instant?> NextDueAsync(CancellationToken cancellationToken) => store.ReadAsync(Outbox.NextDue, cancellationToken);

    public Task<OutboxEntry?> FindAsync(string kind, Guid subject, CancellationToken cancellationToken) =>
        store.ReadAsync(reader => outbox.Find(reader, kind, subject)?.Entry, cancellationToken);

    /// <summary>Nothing here is about a member alone: the stores of the subjects withdraw their entries.</summary>
    public Task EraseMemberAsync(GuildId guild, MemberId member, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task EraseGuildAsync(GuildId guild, CancellationToken cancellationToken) => store.WriteAsync(
        transaction =>
        {
            foreach (var document in transaction.ListBy(Outbox.Collection, "guild = @0", Keys.Of(guild.Value)))
                transaction.Delete(Outbox.Collection, document["_id"]);
        },
        cancellationToken);

    private Task ChangeAsync(OutboxClaim claim, Func<OutboxRow, OutboxRow> change, CancellationToken cancellationToken) => store.WriteAsync(
        transaction =>
        {
            if (outbox.Find(transaction, claim.Entry.Id) is { } row && row.Holds(claim))
                outbox.Save(transaction, change(row));
        },
        cancellationToken);
}
