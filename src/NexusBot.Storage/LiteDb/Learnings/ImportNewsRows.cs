using LiteDB;
using NexusBot.Core;
using NexusBot.Core.Learnings.Exchange;

namespace NexusBot.Storage.LiteDb.Learnings;

/// <summary>What the channel is told of imports.</summary>
internal static class ImportNewsRows
{
    private const string Collection = "importNews";
    private const int Version = 1;

    public static ImportNews? Find(StoreReader reader, GuildId guild, Guid id) =>
        reader.Find(Collection, id) is { } row && ToNews(row) is var news && news.Guild == guild ? news : null;

    public static void Put(StoreTransaction transaction, ImportNews news) => transaction.Upsert(Collection, new BsonDocument
    {
        ["_id"] = news.Id,
        ["v"] = Version,
        ["guild"] = Keys.Of(news.Guild.Value),
        ["by"] = news.By is { } by ? Keys.Of(by.Value) : BsonValue.Null,
        ["owner"] = news.By is { } owner ? Keys.Of(news.Guild, owner) : BsonValue.Null,
        ["at"] = Keys.Of(news.At),
        ["learnings"] = new BsonArray(news.Learnings.Select(id => new BsonValue(id.Value))),
    });

    public static List<ImportNews> ListBy(StoreReader reader, GuildId guild, MemberId member) =>
        reader.ListBy(Collection, "owner = @0", Keys.Of(guild, member)).ConvertAll(ToNews);

    /// <summary>Forgets who imported, and says with which news that was.</summary>
    public static IEnumerable<Guid> Forget(StoreTransaction transaction, GuildId guild, MemberId member)
    {
        var told = ListBy(transaction, guild, member);
        told.ForEach(news => Put(transaction, news with { By = null }));
        return told.ConvertAll(news => news.Id);
    }

    public static void Erase(StoreTransaction transaction, GuildId guild)
    {
        foreach (var row in transaction.ListBy(Collection, "guild = @0", Keys.Of(guild.Value)))
            transaction.Delete(Collection, row["_id"]);
    }

    private static ImportNews ToNews(BsonDocument row)
    {
        row.RequireVersion(Version);
        return new ImportNews(
            row.Guid("_id"),
            new GuildId(row.Snowflake("guild")),
            row.OptionalMember("by"),
            row.Instant("at"),
            [.. row["learnings"].AsArray.Select(id => new LearningId(id.AsGuid))]);
    }
}
