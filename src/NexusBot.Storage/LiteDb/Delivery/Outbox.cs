using LiteDB;
using Microsoft.Extensions.Logging;
using NexusBot.Core;
using NexusBot.Core.Delivery;
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
        Save(transaction, row?.Raised(entry.Due!.Value, entry.Address) ?? OutboxRow.Of(entry));
    }

    /// <summary>The subject changed: its entry, if it has one, is due again.</summary>
    internal void Raise(StoreTransaction transaction, string kind, Guid subject, Instant due)
    {
        if (Find(transaction, kind, subject) is { } row)
            Save(transaction, row.Raised(due, address: null));
    }

    /// <summary>The subject is erased: a message that stands is due, to be withdrawn; one that was never sent never will be.</summary>
    internal void Withdraw(StoreTransaction transaction, string kind, Guid subject, Instant due)
    {
        if (Find(transaction, kind, subject) is not { } row)
            return;

        if (row.Entry.Sent is null && row.UnknownSince is null)
            transaction.Delete(Collection, row.Entry.Id.Value);
        else
            Save(transaction, row.Raised(due, address: null));
    }

    internal OutboxRow? Find(StoreReader reader, string kind, Guid subject) =>
        Read(reader.FindBy(Collection, "key = @0", OutboxDocument.Key(kind, subject)));

    internal OutboxRow? Find(StoreReader reader, OutboxId id) => Read(reader.Find(Collection, id.Value));

    internal List<OutboxRow> ListDue(StoreTransaction transaction, Instant now, int max)
    {
        var rows = new List<OutboxRow>();
        foreach (var document in transaction.ListOrdered(Collection, "next", descending: false, max, "next <= @0", Keys.Of(now)))
        {
            if (Read(document) is { } row)
                rows.Add(row);
            else
                LeaveAside(transaction, document);
        }

        return rows;
    }

    internal static Instant? NextDue(StoreReader reader) =>
        reader.ListOrdered(Collection, "next", descending: false, max: 1, "next < @0", OutboxDocument.Never)
            .FirstOrDefault()?.Instant("next");

    /// <summary>Saves the row and, once that is committed, sets the alarm to it.</summary>
    internal void Save(StoreTransaction transaction, OutboxRow row)
    {
        transaction.Upsert(Collection, OutboxDocument.ToDocument(row));
        if (row.Next is { } next && !row.IsClaimed)
            transaction.AfterCommit(() => alarm.RingAt(next));
    }

    // What cannot be read would stay the first that is due for ever.
    private static void LeaveAside(StoreTransaction transaction, BsonDocument document)
    {
        document["next"] = OutboxDocument.Never;
        transaction.Update(Collection, document);
    }

    private OutboxRow? Read(BsonDocument? document) => document?.ReadOrLeave(OutboxDocument.ToRow, Collection, logger);
}
