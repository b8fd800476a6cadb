using LiteDB;
using LiteDB.Engine;
using NexusBot.Storage.LiteDb.Members;

namespace NexusBot.Storage.LiteDb;

/// <summary>All collections and indexes there are, and the version of what is in them. Migrations are numbered from 2 without a gap.</summary>
internal sealed class StoreSchema(params IReadOnlyList<Migration> migrations)
{
    // Version 2: learnings have several code examples and solutions. Those of version 1 are read as they are, and written anew when
    // they change; the number keeps a bot that could not read them from opening the file.
    public static readonly StoreSchema Current = new(new Migration(2, static _ => { }), new Migration(3, ProfileDocument.Migrate));

    private const string Collection = "schema";
    private const string Id = "store";
    private const int FirstVersion = 1;

    public IReadOnlyList<Migration> Migrations => migrations;

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
        Index(engine, "learnings", "deletedAt");
        Index(engine, "learningPeople", "guild");
        Index(engine, "learningPeople", "owner");
        Index(engine, "learningPeople", "learning");
        Index(engine, "history", "guild");
        Index(engine, "history", "learning");
        Index(engine, "history", "editor");
        Index(engine, "saved", "guild");
        Index(engine, "saved", "owner");
        Index(engine, "saved", "learning");
        Index(engine, "reports", "guild");
        Index(engine, "reports", "owner");
        Index(engine, "reports", "learning");
        Index(engine, "savings", "guild");
        Index(engine, "savings", "owner");
        Index(engine, "savings", "asked");
        Index(engine, "savings", "expires");
        Index(engine, "notices", "guild");
        Index(engine, "notices", "ownerDue");
        Index(engine, "votes", "guild");
        Index(engine, "votes", "owner");
        Index(engine, "votes", "learning");
        Index(engine, "pictures", "picture");
        Index(engine, "pictures", "learning");
        Index(engine, "pictures", "guild");
        Index(engine, "imports", "guild");
        Index(engine, "imports", "owner");
        Index(engine, "imports", "learning");
        Index(engine, "importNews", "guild");
        Index(engine, "importNews", "owner");
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
