using System.Globalization;
using LiteDB;
using NexusBot.Core;
using NodaTime;

namespace NexusBot.Storage.LiteDb;

/// <summary>
/// Which interaction did what already. Discord repeats one within minutes if at all, so they are kept for an hour.
/// One interaction may do several different things, each of them once.
/// </summary>
internal static class Interactions
{
    private const string Collection = "interactions";
    private const int PrunedAtOnce = 20;
    private static readonly Duration s_kept = Duration.FromHours(1);

    /// <summary>The id of what this interaction made or changed, if it did so before.</summary>
    public static Guid? Find(StoreReader reader, string deed, WriteMark mark) =>
        reader.Find(Collection, Key(deed, mark))?.Guid("subject");

    public static void Record(StoreTransaction transaction, string deed, GuildId guild, WriteMark mark, Guid subject = default)
    {
        foreach (var old in transaction.ListOrdered(Collection, "at", false, PrunedAtOnce, "at < @0", Keys.Of(mark.At - s_kept)))
            transaction.Delete(Collection, old["_id"]);

        transaction.Insert(Collection, new BsonDocument
        {
            ["_id"] = Key(deed, mark),
            ["owner"] = Keys.Of(guild, mark.Actor),
            ["at"] = Keys.Of(mark.At),
            ["subject"] = subject,
        });
    }

    public static void Erase(StoreTransaction transaction, GuildId guild, MemberId member)
    {
        foreach (var document in transaction.ListBy(Collection, "owner = @0", Keys.Of(guild, member)))
            transaction.Delete(Collection, document["_id"]);
    }

    public static void Erase(StoreTransaction transaction, GuildId guild)
    {
        foreach (var document in transaction.ListBy(Collection, "owner BETWEEN @0 AND @1", Keys.StartOf(guild), Keys.EndOf(guild)))
            transaction.Delete(Collection, document["_id"]);
    }

    private static string Key(string deed, WriteMark mark) =>
        string.Create(CultureInfo.InvariantCulture, $"{mark.Interaction.Value:x16}/{deed}");
}
