using LiteDB;
using NexusBot.Core;
using NexusBot.Core.Pairing;
using NodaTime;

namespace NexusBot.Storage.LiteDb.Pairing;

internal static class WaitingRows
{
    private const string Collection = "waiting";

    // Those of version 1 do not know who asked, and then everybody counted as if they had.
    private const int Version = 2;

    public static Waiting? Find(StoreReader reader, GuildId guild, MemberId member) =>
        reader.Find(Collection, Keys.Of(guild, member)) is { } row ? Read(row) : null;

    public static List<Waiting> List(StoreReader reader, GuildId guild, Instant since) =>
        reader.ListOrdered(
            Collection, "guildSince", descending: false, int.MaxValue, "guildSince BETWEEN @0 AND @1", Keys.Of(guild, since), Keys.EndOf(guild))
        .ConvertAll(Read);

    public static void Save(StoreTransaction transaction, Waiting waiting) => transaction.Upsert(Collection, new BsonDocument
    {
        ["_id"] = Keys.Of(waiting.Guild, waiting.Member),
        ["v"] = Version,
        ["guild"] = Keys.Of(waiting.Guild.Value),
        ["member"] = Keys.Of(waiting.Member.Value),
        ["since"] = Keys.Of(waiting.Since),
        ["asked"] = waiting.IsAsked,
        ["guildSince"] = Keys.Of(waiting.Guild, waiting.Since),
    });

    public static void Delete(StoreTransaction transaction, GuildId guild, MemberId member)
    {
        if (Find(transaction, guild, member) is not null)
            transaction.Delete(Collection, Keys.Of(guild, member));
    }

    public static void DeleteAll(StoreTransaction transaction, GuildId guild)
    {
        foreach (var row in transaction.ListBy(Collection, "guildSince BETWEEN @0 AND @1", Keys.StartOf(guild), Keys.EndOf(guild)))
            transaction.Delete(Collection, row["_id"]);
    }

    private static Waiting Read(BsonDocument document)
    {
        document.RequireVersion(Version);
        return new(new GuildId(document.Snowflake("guild")), new MemberId(document.Snowflake("member")), document.Instant("since"))
        {
            IsAsked = document.Int("v") < 2 || document.Bool("asked"),
        };
    }
}
