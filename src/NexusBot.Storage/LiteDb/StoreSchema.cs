using LiteDB;
using LiteDB.Engine;

namespace NexusBot.Storage.LiteDb;

/// <summary>All collections and indexes there are, and the version of their shape.</summary>
internal static class StoreSchema
{
    public const int Version = 1;

    public static void Prepare(LiteEngine engine)
    {
        var found = engine.Pragma("USER_VERSION").AsInt32;
        if (found > Version)
            throw new StoreTooNewException(found, Version);

        engine.Pragma("UTC_DATE", true);
        Index(engine, "learnings", "guild");
        Index(engine, "learnings", "owner");
        Index(engine, "learnings", "editedBy");
        Index(engine, "learnings", "titleKey", unique: true);
        Index(engine, "votes", "guild");
        Index(engine, "votes", "owner");
        Index(engine, "votes", "learning");
        Index(engine, "reminders", "guildDue");
        Index(engine, "reminders", "ownerDue");
        Index(engine, "members", "guild");
        Index(engine, "settings", "guild");
        Index(engine, "audit", "guildAt");
        Index(engine, "outbox", "next");
        Index(engine, "outbox", "guild");
        Index(engine, "outbox", "key", unique: true);
        Index(engine, "outbox", "settled");
        Index(engine, "interactions", "at");
        Index(engine, "interactions", "owner");
        engine.Pragma("USER_VERSION", Version);
    }

    private static void Index(LiteEngine engine, string collection, string field, bool unique = false) =>
        engine.EnsureIndex(collection, field, BsonExpression.Create("$." + field), unique);
}
