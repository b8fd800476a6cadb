using LiteDB;
using NexusBot.Core;
using NodaTime;

namespace NexusBot.Storage.LiteDb.Guilds;

/// <summary>A document for each guild that the bot is in or was removed from not long ago.</summary>
internal static class KnownGuilds
{
    public const string Collection = "guilds";

    /// <summary>Sorts after every moment: the bot is there.</summary>
    public const long Present = long.MaxValue;

    private const int Version = 1;

    public static bool IsPresent(StoreReader reader, GuildId guild) => LeftAt(reader, guild) == Present;

    public static bool IsLeft(StoreReader reader, GuildId guild) => LeftAt(reader, guild) is { } at && at != Present;

    public static void Save(StoreTransaction transaction, GuildId guild, Instant? leftAt) => transaction.Upsert(Collection, new BsonDocument
    {
        ["_id"] = Keys.Of(guild.Value),
        ["v"] = Version,
        ["leftAt"] = leftAt is { } at ? Keys.Of(at) : Present,
    });

    public static IEnumerable<GuildId> List(StoreReader reader) => reader.ListBy(Collection, "_id > @0", 0L).Select(Id);

    public static GuildId Id(BsonDocument document) => new(document.Snowflake("_id"));

    private static long? LeftAt(StoreReader reader, GuildId guild)
    {
        if (reader.Find(Collection, Keys.Of(guild.Value)) is not { } document)
            return null;

        document.RequireVersion(Version);
        return document.Long("leftAt");
    }
}
