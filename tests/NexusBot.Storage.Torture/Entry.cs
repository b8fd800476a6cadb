using System.Globalization;
using LiteDB;
using NexusBot.Storage.LiteDb;

namespace NexusBot.Storage.Torture;

/// <summary>What a change touches: a document in each of four of the store's own collections, all of the same version.</summary>
internal static class Entry
{
    private const string Learnings = "learnings";
    private const int MaxTextLength = 1500;

    /// <summary>The collections with the fields that have an index.</summary>
    public static readonly IReadOnlyDictionary<string, string[]> Indexes = new Dictionary<string, string[]>
    {
        [Learnings] = ["guild", "owner", "titleKey"],
        ["votes"] = ["guild", "owner", "learning"],
        ["outbox"] = ["guild", "next", "key"],
        ["reminders"] = ["guildDue", "ownerDue"],
    };

    public static void Apply(StoreTransaction transaction, Change change)
    {
        foreach (var collection in Indexes.Keys)
        {
            if (change.Operation == Change.Delete)
                transaction.Delete(collection, change.Id);
            else if (change.Operation == Change.Insert)
                transaction.Insert(collection, ToDocument(collection, change.Id, change.Version, change.Thread));
            else
                transaction.Update(collection, ToDocument(collection, change.Id, change.Version, change.Thread));
        }
    }

    /// <summary>The document that this id and version must have; every field follows from them.</summary>
    public static BsonDocument ToDocument(string collection, long id, int version, int thread)
    {
        var text = Text(id, version);
        var document = new BsonDocument { ["_id"] = id, ["ver"] = version, ["thread"] = thread, ["text"] = text };
        foreach (var field in Indexes[collection])
            document[field] = Key(field, id, version);

        return document;
    }

    public static bool IsWhole(string collection, BsonDocument document) =>
        document["_id"].IsInt64 && document["ver"].IsInt32 && document["thread"].IsInt32
        && BsonSerializer.Serialize(document).AsSpan().SequenceEqual(
            BsonSerializer.Serialize(ToDocument(collection, document["_id"].AsInt64, document["ver"].AsInt32, document["thread"].AsInt32)));

    private static string Text(long id, int version) =>
        new((char)('a' + (Math.Abs(id + version) % 26)), (int)(((id * 7919) + (version * 104729)) % MaxTextLength) + 1);

    // Some keys stay as they are over versions, some move, and some are shared by many.
    private static BsonValue Key(string field, long id, int version) => field switch
    {
        "guild" => id % 7,
        "next" => (id * 31) + version,
        "learning" => id / 3,
        _ => string.Create(CultureInfo.InvariantCulture, $"{field}/{id:x}/{version}"),
    };
}
