using System.Globalization;
using LiteDB;
using Microsoft.Extensions.Logging;
using NexusBot.Core;
using NexusBot.Core.Learnings;

namespace NexusBot.Storage.LiteDb.Learnings;

/// <summary>What was reported and waits for moderators: one row for each member and learning.</summary>
internal static class ReportRows
{
    private const string Collection = "reports";
    private const int Version = 1;

    public static void Put(StoreTransaction transaction, GuildId guild, Report report) => transaction.Upsert(Collection, new BsonDocument
    {
        ["_id"] = Key(report),
        ["v"] = Version,
        ["guild"] = Keys.Of(guild.Value),
        ["owner"] = Keys.Of(guild, report.By),
        ["learning"] = report.Learning.Value,
        ["by"] = Keys.Of(report.By.Value),
        ["reason"] = report.Reason,
        ["at"] = Keys.Of(report.At),
    });

    public static IReadOnlyList<Report> List(StoreReader reader, GuildId guild, ILogger logger) =>
        Read(reader.ListBy(Collection, "guild = @0", Keys.Of(guild.Value)), logger);

    /// <summary>Those on one learning, oldest first.</summary>
    public static IReadOnlyList<Report> ListOn(StoreReader reader, LearningId learning, ILogger logger) =>
        Read(reader.ListBy(Collection, "learning = @0", learning.Value), logger);

    public static IReadOnlyList<Report> ListOf(StoreReader reader, GuildId guild, MemberId member, ILogger logger) =>
        Read(reader.ListBy(Collection, "owner = @0", Keys.Of(guild, member)), logger);

    public static void Erase(StoreTransaction transaction, GuildId guild, MemberId member) =>
        Delete(transaction, transaction.ListBy(Collection, "owner = @0", Keys.Of(guild, member)));

    public static void Erase(StoreTransaction transaction, LearningId learning) =>
        Delete(transaction, transaction.ListBy(Collection, "learning = @0", learning.Value));

    public static void Erase(StoreTransaction transaction, IReadOnlyList<Report> reports)
    {
        foreach (var report in reports)
            transaction.Delete(Collection, Key(report));
    }

    public static void Erase(StoreTransaction transaction, GuildId guild) =>
        Delete(transaction, transaction.ListBy(Collection, "guild = @0", Keys.Of(guild.Value)));

    private static IReadOnlyList<Report> Read(List<BsonDocument> rows, ILogger logger) =>
        [.. rows.Select(document => document.ReadOrLeave(ToReport, Collection, logger)).OfType<Report>().OrderBy(report => report.At).ThenBy(report => report.By.Value)];

    private static Report ToReport(BsonDocument document)
    {
        document.RequireVersion(Version);
        return new Report(
            new LearningId(document.Guid("learning")), new MemberId(document.Snowflake("by")), document.Text("reason"), document.Instant("at"));
    }

    private static string Key(Report report) => string.Create(CultureInfo.InvariantCulture, $"{report.Learning.Value:N}{report.By.Value:x16}");

    private static void Delete(StoreTransaction transaction, List<BsonDocument> rows) =>
        rows.ForEach(row => transaction.Delete(Collection, row["_id"]));
}
