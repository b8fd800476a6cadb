using LiteDB;
using LiteDB.Engine;
using NexusBot.Storage.LiteDb.Members;

namespace NexusBot.Storage.LiteDb;

/// <summary>All collections and indexes there are, and the version of what is in them. Migrations are numbered from 2 without a gap.</summary>
internal sealed class StoreSchema(params IReadOnlyList<Migration> migrations)
{
    // Version 2: learnings have several code examples and solutions. Those of version 1 are read as they are, and written anew when
    // they change; the number keeps a bot that could not read them from opening the file.
    // Version 4: there are sessions, and settings of theirs, of which the bots before know nothing.
    // Version 5: there are pairs, with hours on which they agree, and polls, which a bot of version 4 would neither deliver nor erase.
    // Version 6: pairs and the line for them know who asked, which a bot of version 5 could not read.
    public static readonly StoreSchema Current = new(
        new Migration(2, static _ => { }),
        new Migration(3, ProfileDocument.Migrate),
        new Migration(4, static _ => { }),
        new Migration(5, static _ => { }),
        new Migration(6, static _ => { }));

    private const string Collection = "schema";
    private const string Id = "store";
    private const int FirstVersion = 1;

    private static readonly Dictionary<string, string[]> s_indexes = new()
    {
        ["learnings"] = ["guild", "owner", "editedBy", "titleKey", "deletedAt"],
        ["learningPeople"] = ["guild", "owner", "learning"],
        ["history"] = ["guild", "learning", "editor"],
        ["saved"] = ["guild", "owner", "learning"],
        ["reports"] = ["guild", "owner", "learning"],
        ["savings"] = ["guild", "owner", "asked", "expires"],
        ["notices"] = ["guild", "ownerDue"],
        ["votes"] = ["guild", "owner", "learning"],
        ["pictures"] = ["picture", "learning", "guild"],
        ["imports"] = ["guild", "owner", "learning"],
        ["importNews"] = ["guild", "owner"],
        ["enrolments"] = ["guild"],
        ["blocks"] = ["guild", "owner"],
        ["rounds"] = ["guild"],
        ["partnerships"] = ["guild", "guildRound", "guildLook"],
        ["seats"] = ["owner", "partnership"],
        ["meetingMessages"] = ["guild", "partnership"],
        ["waiting"] = ["guildSince"],
        ["reminders"] = ["guildDue", "ownerDue"],
        ["sessions"] = ["guild", "openStart", "ended"],
        ["sessionPolls"] = ["guild", "openOf", "ends"],
        ["sessionMessages"] = ["session", "owner"],
        ["members"] = ["guild"],
        ["settings"] = ["guild"],
        ["audit"] = ["guildAt"],
        ["outbox"] = ["next", "guild", "key", "settled"],
        ["guilds"] = ["leftAt"],
        ["interactions"] = ["at", "owner"],
    };

    private static readonly HashSet<(string, string)> s_unique = [("learnings", "titleKey"), ("outbox", "key")];

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
        foreach (var (collection, fields) in s_indexes)
        {
            foreach (var field in fields)
                Index(engine, collection, field, s_unique.Contains((collection, field)));
        }
    }

    private static void Index(LiteEngine engine, string collection, string field, bool unique) =>
        engine.EnsureIndex(collection, field, BsonExpression.Create("$." + field), unique);
}
