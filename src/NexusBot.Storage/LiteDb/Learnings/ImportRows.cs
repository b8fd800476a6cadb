using LiteDB;
using NexusBot.Core;
using NexusBot.Core.Learnings;
using NexusBot.Core.Learnings.Exchange;

namespace NexusBot.Storage.LiteDb.Learnings;

/// <summary>Which learning came from which item of a document.</summary>
internal static class ImportRows
{
    private const string Collection = "imports";
    private const int Version = 1;

    public static ImportedItem? Find(StoreReader reader, ItemKey key) => reader.Find(Collection, key.Value) is { } row ? ToItem(row) : null;

    public static void Put(StoreTransaction transaction, GuildId guild, MemberId author, ImportedItem item, Guid news) =>
        transaction.Upsert(Collection, new BsonDocument
        {
            ["_id"] = item.Key.Value,
            ["v"] = Version,
            ["guild"] = Keys.Of(guild.Value),
            ["owner"] = Keys.Of(guild, author),
            ["learning"] = item.Learning.Value,
            ["print"] = item.Print,
            ["version"] = item.Version,
            ["news"] = news,
        });

    /// <summary>Whether it was imported, and nobody changed it since.</summary>
    public static bool IsAsItCame(StoreReader reader, Learning learning) =>
        reader.FindBy(Collection, "learning = @0", learning.Id.Value) is { } row && ToItem(row).Version == learning.Version;

    /// <summary>What came out of documents of the author's.</summary>
    public static IEnumerable<LearningId> ListOf(StoreReader reader, GuildId guild, MemberId author) =>
        reader.ListBy(Collection, "owner = @0", Keys.Of(guild, author)).Select(row => new LearningId(row.Guid("learning")));

    /// <summary>The news that tell of these learnings, each once.</summary>
    public static IEnumerable<Guid> NewsOf(StoreReader reader, IEnumerable<LearningId> learnings) =>
        learnings.SelectMany(id => reader.ListBy(Collection, "learning = @0", id.Value)).Select(row => row.Guid("news")).Distinct().ToList();

    public static void Erase(StoreTransaction transaction, GuildId guild, MemberId author) =>
        Delete(transaction, transaction.ListBy(Collection, "owner = @0", Keys.Of(guild, author)));

    public static void Erase(StoreTransaction transaction, GuildId guild) =>
        Delete(transaction, transaction.ListBy(Collection, "guild = @0", Keys.Of(guild.Value)));

    private static ImportedItem ToItem(BsonDocument row)
    {
        row.RequireVersion(Version);
        return new ImportedItem(new ItemKey(row.Text("_id")), new LearningId(row.Guid("learning")), row.Text("print"), row.Int("version"));
    }

    private static void Delete(StoreTransaction transaction, List<BsonDocument> rows) =>
        rows.ForEach(row => transaction.Delete(Collection, row["_id"]));
}
