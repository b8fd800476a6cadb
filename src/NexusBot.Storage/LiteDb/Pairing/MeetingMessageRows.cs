using LiteDB;
using NexusBot.Core;
using NexusBot.Core.Pairing;
using NexusBot.Storage.LiteDb.Delivery;
using NodaTime;

namespace NexusBot.Storage.LiteDb.Pairing;

/// <summary>By which the messages about a meeting find whose it is.</summary>
internal static class MeetingMessageRows
{
    private const string Collection = "meetingMessages";

    public static Guid? FindPartnership(StoreReader reader, Guid message) => reader.Find(Collection, message)?.Guid("partnership");

    /// <summary>Those of a meeting that no longer stands are withdrawn.</summary>
    public static void Save(StoreTransaction transaction, Outbox outbox, Partnership partnership, Instant now)
    {
        foreach (var row in transaction.ListBy(Collection, "partnership = @0", partnership.Id.Value))
        {
            if (partnership.Meeting?.Find(row.Guid("_id")) is null)
                Withdraw(transaction, outbox, row, now);
        }

        foreach (var message in partnership.Meeting?.Messages ?? [])
            transaction.Upsert(Collection, ToRow(partnership, message));
    }

    public static void Delete(StoreTransaction transaction, Outbox outbox, PartnershipId partnership, Instant now)
    {
        foreach (var row in transaction.ListBy(Collection, "partnership = @0", partnership.Value))
            Withdraw(transaction, outbox, row, now);
    }

    public static void DeleteAll(StoreTransaction transaction, GuildId guild)
    {
        foreach (var row in transaction.ListBy(Collection, "guild = @0", Keys.Of(guild.Value)))
            transaction.Delete(Collection, row["_id"]);
    }

    private static void Withdraw(StoreTransaction transaction, Outbox outbox, BsonDocument row, Instant now)
    {
        transaction.Delete(Collection, row["_id"]);
        outbox.Withdraw(transaction, Partnership.MeetingKind, row.Guid("_id"), now);
    }

    private static BsonDocument ToRow(Partnership partnership, MeetingMessage message) => new()
    {
        ["_id"] = message.Id,
        ["guild"] = Keys.Of(partnership.Guild.Value),
        ["partnership"] = partnership.Id.Value,
    };
}
