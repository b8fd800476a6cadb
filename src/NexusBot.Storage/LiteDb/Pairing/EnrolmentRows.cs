using LiteDB;
using Microsoft.Extensions.Logging;
using NexusBot.Core;
using NexusBot.Core.Pairing;

namespace NexusBot.Storage.LiteDb.Pairing;

internal static class EnrolmentRows
{
    private const string Collection = "enrolments";
    private const int Version = 1;

    public static Enrolment? Find(StoreReader reader, GuildId guild, MemberId member, ILogger logger) =>
        reader.Find(Collection, Keys.Of(guild, member))?.ReadOrLeave(Read, Collection, logger);

    public static List<Enrolment> List(StoreReader reader, GuildId guild, ILogger logger) =>
        [.. reader.ListBy(Collection, "guild = @0", Keys.Of(guild.Value)).Select(row => row.ReadOrLeave(Read, Collection, logger)).OfType<Enrolment>()];

    public static void Save(StoreTransaction transaction, Enrolment enrolment) => transaction.Upsert(Collection, ToDocument(enrolment));

    public static BsonDocument ToDocument(Enrolment enrolment) => new()
    {
        ["_id"] = Keys.Of(enrolment.Guild, enrolment.Member),
        ["v"] = Version,
        ["guild"] = Keys.Of(enrolment.Guild.Value),
        ["member"] = Keys.Of(enrolment.Member.Value),
        ["joined"] = Keys.Of(enrolment.JoinedAt),
        ["rhythm"] = enrolment.Rhythm.ToString(),
        ["partners"] = enrolment.Partners,
        ["asMentor"] = enrolment.AsMentor,
        ["skipsNext"] = enrolment.SkipsNext,
        ["awayUntil"] = Keys.OfOptional(enrolment.AwayUntil),
        ["waitingRounds"] = enrolment.WaitingRounds,
        ["lastPaired"] = Keys.OfOptional(enrolment.LastPaired),
        ["knowsOf"] = Keys.OfOptional(enrolment.KnowsOf),
        ["version"] = enrolment.Version,
    };

    public static void Delete(StoreTransaction transaction, GuildId guild, MemberId member) =>
        transaction.Delete(Collection, Keys.Of(guild, member));

    public static void DeleteAll(StoreTransaction transaction, GuildId guild)
    {
        foreach (var row in transaction.ListBy(Collection, "guild = @0", Keys.Of(guild.Value)))
            transaction.Delete(Collection, row["_id"]);
    }

    public static Enrolment Read(BsonDocument document)
    {
        document.RequireVersion(Version);
        return new Enrolment
        {
            Guild = new GuildId(document.Snowflake("guild")),
            Member = new MemberId(document.Snowflake("member")),
            JoinedAt = document.Instant("joined"),
            Rhythm = document.Enum<PairingRhythm>("rhythm"),
            Partners = document.Int("partners"),
            AsMentor = document.Bool("asMentor"),
            SkipsNext = document.Bool("skipsNext"),
            AwayUntil = document.OptionalInstant("awayUntil"),
            WaitingRounds = document.Int("waitingRounds"),
            LastPaired = document.OptionalInstant("lastPaired"),
            KnowsOf = document.OptionalInstant("knowsOf"),
            Version = document.Int("version"),
        };
    }
}
