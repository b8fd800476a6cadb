using Microsoft.Extensions.Logging;
using NexusBot.Core;
using NexusBot.Core.Delivery;
using NexusBot.Storage.LiteDb.Members;
using NexusBot.Storage.LiteDb.Reminders;
using NexusBot.Storage.LiteDb.Sessions;
using NodaTime;

namespace NexusBot.Storage.LiteDb.Delivery;

public sealed class LiteDbOutboxStore(LiteDbStore store, Outbox outbox, SessionRows sessions, ILogger<LiteDbOutboxStore> logger) : IOutboxStore
{
    // Half an hour in all: what is wrong for a moment is right again by then.
    private const int MostAttempts = 5;

    private const string NothingFollows = "what follows from it could not be worked out";

    // A transaction waits for the disk, so it is begun only for somebody.
    public async Task<IReadOnlyList<OutboxClaim>> ClaimDueAsync(
        Instant now, Duration lease, ClaimRoom room, CancellationToken cancellationToken) =>
        await store.ReadAsync(reader => IsAnyDue(reader, now, room), cancellationToken)
            ? await ClaimAsync(now, lease, room, cancellationToken)
            : [];

    public Task ReleaseAsync(IReadOnlyCollection<OutboxClaim> claims, CancellationToken cancellationToken) => store.KeepBooksAsync(
        transaction =>
        {
            foreach (var claim in claims)
                Change(transaction, claim, row => row.Untried(claim));
            return true;
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

    public Task ParkAsync(OutboxClaim claim, string reason, Instant now, CancellationToken cancellationToken) =>
        ChangeAsync(claim, row => row.Parked(claim, reason, now), cancellationToken);

    public Task RemoveAsync(OutboxClaim claim, CancellationToken cancellationToken) => store.KeepBooksAsync(
        transaction =>
        {
            if (outbox.Find(transaction, claim.Entry.Id) is not { } row || !row.Holds(claim))
                return false;

            if (row.Removed(claim) is { } wanted)
            {
                outbox.Save(transaction, wanted);
                return true;
            }

            transaction.Delete(Outbox.Collection, row.Entry.Id.Value);
            Notices.Forget(transaction, row.Entry);
            return true;
        },
        cancellationToken);

    public Task<Instant?> NextDueAsync(CancellationToken cancellationToken) => store.ReadAsync(Outbox.NextDue, cancellationToken);

    public Task<Instant?> NextDueAfterAsync(Instant moment, CancellationToken cancellationToken) =>
        store.ReadAsync(reader => Outbox.NextDueAfter(reader, moment), cancellationToken);

    public Task<int> CountParkedAsync(CancellationToken cancellationToken) => store.ReadAsync(Outbox.CountParked, cancellationToken);

    public Task<OutboxEntry?> FindAsync(string kind, Guid subject, CancellationToken cancellationToken) =>
        store.ReadAsync(reader => outbox.Find(reader, kind, subject)?.Seen, cancellationToken);

    /// <summary>Nothing here is about a member alone: the stores of the subjects withdraw their entries.</summary>
    public Task EraseMemberAsync(GuildId guild, MemberId member, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task EraseGuildAsync(GuildId guild, CancellationToken cancellationToken) => store.WriteAsync(
        transaction =>
        {
            foreach (var document in transaction.ListBy(Outbox.Collection, "guild = @0", Keys.Of(guild.Value)))
                transaction.Delete(Outbox.Collection, document["_id"]);
        },
        cancellationToken);

    private bool IsAnyDue(StoreReader reader, Instant now, ClaimRoom room) =>
        !outbox.FindClaimable(reader, now, room with { Max = 1 }).IsEmpty;

    // One that cannot be followed undoes the claim of all, so it is put off, and the others are claimed without it.
    private async Task<IReadOnlyList<OutboxClaim>> ClaimAsync(Instant now, Duration lease, ClaimRoom room, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                return await store.KeepBooksAsync(transaction => Claim(transaction, now, lease, room), cancellationToken);
            }
            catch (UnfollowedException unfollowed)
            {
                logger.LogError(unfollowed, "Outbox entry {OutboxId} put off or parked: {Reason}", unfollowed.Entry.Value, NothingFollows);
                await store.KeepBooksAsync(transaction => PutOff(transaction, unfollowed.Entry, now), cancellationToken);
            }
        }
    }

    // A series ends with an entry that is parked: the fault may pass, and the entry waits for that twice as long each time.
    private bool PutOff(StoreTransaction transaction, OutboxId entry, Instant now)
    {
        if (outbox.Find(transaction, entry) is not { } row)
            return false;

        outbox.Save(transaction, row.Entry.Attempts + 1 < MostAttempts
            ? row.Unfollowed(now + Duration.FromMinutes(2 << row.Entry.Attempts))
            : row.Parked(row.ToClaim(), NothingFollows, now));
        return true;
    }

    private void Follow(StoreTransaction transaction, OutboxRow row, Instant now)
    {
        try
        {
            Succession.Follow(transaction, outbox, row.Entry, now, logger);
            sessions.Turn(transaction, row.Entry, now);
        }
        catch (Exception fault) when (!StoreWork.IsFatal(fault))
        {
            throw new UnfollowedException(row.Entry.Id, fault);
        }
    }

    private List<OutboxClaim> Claim(StoreTransaction transaction, Instant now, Duration lease, ClaimRoom room)
    {
        var due = outbox.FindClaimable(transaction, now, room);
        due.Unreadable.ForEach(document => Outbox.LeaveAside(transaction, document));
        foreach (var row in due.Rows)
        {
            outbox.Save(transaction, row.Claimed(now, lease));
            Follow(transaction, row, now);
        }

        return [.. due.Rows.Select(row => row.ToClaim())];
    }

    private Task<bool> ChangeAsync(OutboxClaim claim, Func<OutboxRow, OutboxRow> change, CancellationToken cancellationToken) =>
        store.KeepBooksAsync(transaction => Change(transaction, claim, change), cancellationToken);

    private bool Change(StoreTransaction transaction, OutboxClaim claim, Func<OutboxRow, OutboxRow> change)
    {
        if (outbox.Find(transaction, claim.Entry.Id) is not { } row || !row.Holds(claim))
            return false;

        outbox.Save(transaction, change(row));
        return true;
    }
}
