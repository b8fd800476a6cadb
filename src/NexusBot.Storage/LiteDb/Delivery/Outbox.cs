using System.Diagnostics.CodeAnalysis;
using LiteDB;
using Microsoft.Extensions.Logging;
using NexusBot.Core;
using NexusBot.Core.Delivery;
using NexusBot.Storage.LiteDb.Guilds;
using NodaTime;

namespace NexusBot.Storage.LiteDb.Delivery;

/// <summary>The outbox, from the side of the stores whose things it follows: called inside their transactions.</summary>
public sealed class Outbox(IOutboxAlarm alarm, ILogger<Outbox> logger)
{
    internal const string Collection = "outbox";

    /// <summary>Puts the entry; where its subject has one already, that one is due again.</summary>
    internal void Put(StoreTransaction transaction, OutboxEntry entry)
    {
        var row = Find(transaction, entry.Kind, entry.Subject);
        SaveOpen(transaction, row?.Raised(entry.Due!.Value, entry.Address) ?? OutboxRow.Of(entry));
    }

    /// <summary>The subject changed: its entry, if it has one, is due again.</summary>
    internal void Raise(StoreTransaction transaction, string kind, Guid subject, Instant due)
    {
        if (Find(transaction, kind, subject) is { } row)
            SaveOpen(transaction, row.Raised(due, address: null));
    }

    /// <summary>The subject is erased: a message that stands is due, to be withdrawn; one that was never sent never will be.</summary>
    internal void Withdraw(StoreTransaction transaction, string kind, Guid subject, Instant due)
    {
        if (Find(transaction, kind, subject) is not { } row)
            return;

        if (row.Entry.Sent is null && row.UnknownSince is null)
            transaction.Delete(Collection, row.Entry.Id.Value);
        else
            SaveOpen(transaction, row.Raised(due, address: null));
    }

    /// <summary>The subject is forgotten: the message that stands stays as it is.</summary>
    internal void Forget(StoreTransaction transaction, string kind, Guid subject)
    {
        if (Find(transaction, kind, subject) is { } row)
            transaction.Delete(Collection, row.Entry.Id.Value);
    }

    /// <summary>The bot was removed from the guild: what is open there waits, and is not tried in vain.</summary>
    internal void Suspend(StoreTransaction transaction, GuildId guild) =>
        ChangeOpen(transaction, guild, row => row with { IsSuspended = true });

    /// <summary>The bot is back in the guild: what waited is due as before.</summary>
    internal void Resume(StoreTransaction transaction, GuildId guild) => ChangeOpen(transaction, guild, row => row.Resumed());

    internal OutboxRow? Find(StoreReader reader, string kind, Guid subject) =>
        Read(reader.FindBy(Collection, "key = @0", OutboxDocument.Key(kind, subject)));

    internal OutboxRow? Find(StoreReader reader, OutboxId id) => Read(reader.Find(Collection, id.Value));

    internal ClaimableRows FindClaimable(StoreReader reader, Instant now, ClaimRoom room)
    {
        var claimable = new ClaimableRows(room);
        reader.Walk(
            Collection, "next", ClaimableRows.LongestLook, document => IsLeased(document, now) || claimable.Take(document, Read(document)), "next <= @0", Keys.Of(now));
        return claimable;
    }

    /// <summary>What cannot be read would stay the first that is due for ever.</summary>
    internal static void LeaveAside(StoreTransaction transaction, BsonDocument unreadable)
    {
        unreadable["next"] = OutboxDocument.Never;
        transaction.Update(Collection, unreadable);
    }

    internal static int CountParked(StoreReader reader) => reader.Count(
        Collection, "settled", int.MaxValue, "settled BETWEEN @0 AND @1", OutboxDocument.ParkedState, OutboxDocument.ParkedState + "~");

    /// <summary>The entries of this kind with which nothing was to be done any more by this moment.</summary>
    internal List<OutboxRow> ListSettled(StoreReader reader, string kind, Instant until, int max) =>
    [
        .. ListSettled(reader, OutboxDocument.DeliveredState, kind, until, max)
            .Concat(ListSettled(reader, OutboxDocument.ParkedState, kind, until, max))
            .Take(max),
    ];

    internal static Instant? NextDue(StoreReader reader) =>
        EarliestClaimable(reader, "next < @0", OutboxDocument.Never);

    internal static Instant? NextDueAfter(StoreReader reader, Instant moment) =>
        EarliestClaimable(reader, "next BETWEEN @0 AND @1", Keys.Of(moment) + 1, OutboxDocument.Never - 1);

    /// <summary>Saves the row and, once that is committed, sets the alarm to it.</summary>
    internal void Save(StoreTransaction transaction, OutboxRow row)
    {
        transaction.Upsert(Collection, OutboxDocument.ToDocument(row));
        if (row is { Next: { } next, IsClaimed: false, IsSuspended: false })
            transaction.AfterCommit(() => alarm.RingAt(next));
    }

    // Of those that are leased nothing is known but the end of their lease; the first without one ends the look.
    private static Instant? EarliestClaimable(StoreReader reader, [ConstantExpected] string condition, params BsonValue[] values)
    {
        Instant? earliest = null;
        reader.Walk(Collection, "next", int.MaxValue, Consider, condition, values);
        return earliest;

        bool Consider(BsonDocument document)
        {
            var next = document.Instant("next");
            var at = OutboxDocument.LeaseEnd(document) is { } end && end > next ? end : next;
            earliest = earliest < at ? earliest : at;
            return next < earliest;
        }
    }

    private static bool IsLeased(BsonDocument document, Instant now) => OutboxDocument.LeaseEnd(document) > now;

    private void SaveOpen(StoreTransaction transaction, OutboxRow row) =>
        Save(transaction, row with { IsSuspended = KnownGuilds.IsLeft(transaction, row.Entry.Guild) });

    private void ChangeOpen(StoreTransaction transaction, GuildId guild, Func<OutboxRow, OutboxRow> change)
    {
        var open = transaction.ListBy(Collection, "guild = @0", Keys.Of(guild.Value))
            .Where(document => document["settled"].IsNull)
            .Select(Read)
            .OfType<OutboxRow>();
        foreach (var row in open)
            Save(transaction, change(row));
    }

    private IEnumerable<OutboxRow> ListSettled(StoreReader reader, string state, string kind, Instant until, int max)
    {
        var (first, last) = (OutboxDocument.SettledKey(state, kind, NodaConstants.UnixEpoch), OutboxDocument.SettledKey(state, kind, until));
        return reader.ListOrdered(Collection, "settled", descending: false, max, "settled BETWEEN @0 AND @1", first, last)
            .Select(Read)
            .OfType<OutboxRow>();
    }

    private OutboxRow? Read(BsonDocument? document) => document?.ReadOrLeave(OutboxDocument.ToRow, Collection, logger);
}
