using System.Globalization;
using LiteDB;
using NexusBot.Core;
using NodaTime;

namespace NexusBot.Storage.LiteDb.Learnings;

/// <summary>Who keeps which learning in a list of their own.</summary>
internal static class SavedRows
{
    private const string Collection = "saved";
    private const int Version = 1;
    private const int LettersOfId = 32;

    /// <summary>False when it was so already; the same interaction asking again is answered as before.</summary>
    public static bool Set(StoreTransaction transaction, GuildId guild, LearningId learning, bool isSaved, WriteMark mark)
    {
        var key = Key(learning, mark.Actor);
        var row = transaction.Find(Collection, key);
        if (isSaved && row is not null)
            return row.Snowflake("interaction") == mark.Interaction.Value;
        if (!isSaved)
        {
            transaction.Delete(Collection, key);
            return row is not null;
        }

        transaction.Insert(Collection, new BsonDocument
        {
            ["_id"] = key,
            ["v"] = Version,
            ["guild"] = Keys.Of(guild.Value),
            ["owner"] = Keys.Of(guild, mark.Actor),
            ["learning"] = learning.Value,
            ["at"] = Keys.Of(mark.At),
            ["interaction"] = Keys.Of(mark.Interaction.Value),
        });
        return true;
    }

    public static IReadOnlySet<LearningId> List(StoreReader reader, GuildId guild, MemberId member) =>
        reader.ListBy(Collection, "owner = @0", Keys.Of(guild, member)).Select(row => new LearningId(row.Guid("learning"))).ToHashSet();

    /// <summary>The member's list, with when each came into it.</summary>
    public static IEnumerable<(LearningId Learning, Instant At)> ListOf(StoreReader reader, GuildId guild, MemberId member) =>
        reader.ListBy(Collection, "owner = @0", Keys.Of(guild, member)).Select(row => (new LearningId(row.Guid("learning")), row.Instant("at")));

    /// <summary>All lists of a guild: which learning, whose, when.</summary>
    public static IEnumerable<(LearningId Learning, MemberId By, Instant At)> ListAll(StoreReader reader, GuildId guild) =>
        reader.ListBy(Collection, "guild = @0", Keys.Of(guild.Value)).Select(row => (
            new LearningId(row.Guid("learning")),
            new MemberId(ulong.Parse(row.Text("_id").AsSpan(LettersOfId), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)),
            row.Instant("at")));

    public static void Erase(StoreTransaction transaction, GuildId guild, MemberId member) =>
        Delete(transaction, transaction.ListBy(Collection, "owner = @0", Keys.Of(guild, member)));

    public static void Erase(StoreTransaction transaction, LearningId learning) =>
        Delete(transaction, transaction.ListBy(Collection, "learning = @0", learning.Value));

    public static void Erase(StoreTransaction transaction, GuildId guild) =>
        Delete(transaction, transaction.ListBy(Collection, "guild = @0", Keys.Of(guild.Value)));

    private static void Delete(StoreTransaction transaction, List<BsonDocument> rows) =>
        rows.ForEach(row => transaction.Delete(Collection, row["_id"]));

    private static string Key(LearningId learning, MemberId member) =>
        string.Create(CultureInfo.InvariantCulture, $"{learning.Value:N}{member.Value:x16}");
}
