using LiteDB;
using NexusBot.Core;
using NexusBot.Core.Pairing;

namespace NexusBot.Storage.LiteDb.Pairing;

internal static class BlockRows
{
    private const string Collection = "blocks";
    private const int Version = 1;

    public static bool Exists(StoreReader reader, Block block) => reader.Find(Collection, Key(block)) is not null;

    /// <summary>Whoever of the two said it.</summary>
    public static bool IsBetween(StoreReader reader, GuildId guild, MemberId one, MemberId other) =>
        Exists(reader, new Block(guild, one, other)) || Exists(reader, new Block(guild, other, one));

    public static bool IsAmong(StoreReader reader, Partnership partnership) => partnership.Members.Any(
        one => partnership.Members.Any(other => one.Value < other.Value && IsBetween(reader, partnership.Guild, one, other)));

    public static List<Block> ListOf(StoreReader reader, GuildId guild, MemberId by) =>
        reader.ListBy(Collection, "owner = @0", Keys.Of(guild, by)).ConvertAll(Read);

    public static List<Block> List(StoreReader reader, GuildId guild) =>
        reader.ListBy(Collection, "guild = @0", Keys.Of(guild.Value)).ConvertAll(Read);

    public static void Save(StoreTransaction transaction, Block block) => transaction.Upsert(Collection, new BsonDocument
    {
        ["_id"] = Key(block),
        ["v"] = Version,
        ["guild"] = Keys.Of(block.Guild.Value),
        ["by"] = Keys.Of(block.By.Value),
        ["other"] = Keys.Of(block.Other.Value),
        ["owner"] = Keys.Of(block.Guild, block.By),
    });

    public static void Delete(StoreTransaction transaction, Block block) => transaction.Delete(Collection, Key(block));

    /// <summary>Those that the member said.</summary>
    public static void DeleteOf(StoreTransaction transaction, GuildId guild, MemberId member) =>
        ListOf(transaction, guild, member).ForEach(block => Delete(transaction, block));

    private static string Key(Block block) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Keys.Of(block.Guild, block.By)}{block.Other.Value:x16}");

    private static Block Read(BsonDocument document)
    {
        document.RequireVersion(Version);
        return new(new GuildId(document.Snowflake("guild")), new MemberId(document.Snowflake("by")), new MemberId(document.Snowflake("other")));
    }
}
