using LiteDB;
using LiteDB.Engine;
using NexusBot.Storage.LiteDb.Members;

namespace NexusBot.Storage.LiteDb;

/// <summary>All collections and indexes there are, and the version of what is in them. Migrations are numbered from 2 without a gap.</summary>
internal sealed class StoreSchema(params IReadOnlyList<Migration> migrations)
{
    public static readonly StoreSchema Current = new(new Migration(2, ProfileDocument.Migrate));

    private const string Collection = "schema";
    private const string Id = "store";
    private const int FirstVersion = 1;

    public int Version => FirstVersion + migrations.Count;

    /// <param name="backUp">Called before the first migration with the version that the store still has.</param>
    public void Prepare(LiteEngine engine, Action<int> backUp)
    {
        var found = Find(engine);
        if (found > Version)
            throw new StoreTooNewException(found, Version);

        CreateIndexes(engine);
        if (found == 0)
            engine.Upsert(Collection, [Document(Version)], BsonAutoId.Guid);
        else if (found < Version)
            backUp(found);
        foreach (var migration in migrations.Where(migration => found > 0 && migration.Version > found))
            Migrate(engine, migration);
    }

    private static void Migrate(LiteEngine engine, Migration migration)
    {
        engine.BeginTrans();
        var transaction = new StoreTransaction(engine);
        migration.Change(transaction);
        transaction.Upsert(Collection, Document(migration.Version));
        if (!engine.Commit())
            throw new InvalidOperationException($"Migration {migration.Version} was undone.");
    }

    private static BsonDocument Document(int version) => new() { ["_id"] = Id, ["version"] = version };

    private static int Find(LiteEngine engine) =>
        new StoreReader(engine).Find(Collection, Id) is { } document ? document.Int("version") : 0;

    private static void CreateIndexes(LiteEngine engine)
    {
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
        Index(engine, "guilds", "leftAt");
        Index(engine, "interactions", "at");
        Index(engine, "interactions", "owner");
    }

    private static void Index(LiteEngine engine, string collection, string field, bool unique = false) =>
        engine.EnsureIndex(collection, field, BsonExpression.Create("$." + field), unique);
}
