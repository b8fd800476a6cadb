using System.Globalization;
using LiteDB;
using Microsoft.Extensions.Logging;
using NexusBot.Core;
using NexusBot.Core.Learnings;

namespace NexusBot.Storage.LiteDb.Learnings;

/// <summary>What learnings said before they were edited, a row for each version.</summary>
internal static class HistoryRows
{
    private const string Collection = "history";
    private const int Version = 1;

    public static void Add(StoreTransaction transaction, GuildId guild, LearningId learning, LearningVersion version)
    {
        var document = ContentDocument.ToDocument(version.Content);
        document["_id"] = Key(learning, version.Number);
        document["v"] = Version;
        document["guild"] = Keys.Of(guild.Value);
        document["learning"] = learning.Value;
        document["number"] = version.Number;
        document["by"] = version.By is { } by ? Keys.Of(by.Value) : BsonValue.Null;
        document["editor"] = version.By is { } editor ? Keys.Of(guild, editor) : BsonValue.Null;
        document["at"] = Keys.Of(version.At);
        document["solution"] = version.Solution;
        transaction.Insert(Collection, document);

        // The newest are kept; what is too old goes one by one.
        transaction.Delete(Collection, Key(learning, version.Number - LearningHistory.MaxVersions));
    }

    public static IReadOnlyList<LearningVersion> List(StoreReader reader, LearningId learning, ILogger logger) =>
    [
        .. reader.ListBy(Collection, "learning = @0", learning.Value)
            .Select(document => document.ReadOrLeave(ToVersion, Collection, logger))
            .OfType<LearningVersion>()
            .OrderByDescending(version => version.Number)
            .Take(LearningHistory.MaxVersions),
    ];

    /// <summary>What the member wrote, whosever learning it is in.</summary>
    public static IEnumerable<LearningVersionOf> ListBy(StoreReader reader, GuildId guild, MemberId member, ILogger logger) => reader
        .ListBy(Collection, "editor = @0", Keys.Of(guild, member))
        .Select(document => (Learning: new LearningId(document.Guid("learning")), Version: document.ReadOrLeave(ToVersion, Collection, logger)))
        .Where(row => row.Version is not null)
        .Select(row => new LearningVersionOf(row.Learning, row.Version!));

    /// <summary>What all of the guild's learnings said before, oldest first.</summary>
    public static ILookup<LearningId, LearningVersion> ListAll(StoreReader reader, GuildId guild, ILogger logger) => reader
        .ListBy(Collection, "guild = @0", Keys.Of(guild.Value))
        .Select(document => (Learning: new LearningId(document.Guid("learning")), Version: document.ReadOrLeave(ToVersion, Collection, logger)))
        .Where(row => row.Version is not null)
        .GroupBy(row => row.Learning, row => row.Version!)
        .SelectMany(group => group.OrderBy(version => version.Number).TakeLast(LearningHistory.MaxVersions), (group, version) => (group.Key, version))
        .ToLookup(row => row.Key, row => row.version);

    public static void Forget(StoreTransaction transaction, GuildId guild, MemberId member)
    {
        foreach (var document in transaction.ListBy(Collection, "editor = @0", Keys.Of(guild, member)))
        {
            document["by"] = document["editor"] = BsonValue.Null;
            transaction.Update(Collection, document);
        }
    }

    public static void Erase(StoreTransaction transaction, LearningId learning) =>
        Delete(transaction, transaction.ListBy(Collection, "learning = @0", learning.Value));

    public static void Erase(StoreTransaction transaction, GuildId guild) =>
        Delete(transaction, transaction.ListBy(Collection, "guild = @0", Keys.Of(guild.Value)));

    private static LearningVersion ToVersion(BsonDocument document)
    {
        document.RequireVersion(Version);
        return new LearningVersion(
            document.Int("number"),
            document.OptionalMember("by"),
            document.Instant("at"),
            ContentDocument.ToContent(document),
            document.OptionalText("solution"));
    }

    private static void Delete(StoreTransaction transaction, List<BsonDocument> rows) =>
        rows.ForEach(row => transaction.Delete(Collection, row["_id"]));

    private static string Key(LearningId learning, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{learning.Value:N}{number:x8}");
}
