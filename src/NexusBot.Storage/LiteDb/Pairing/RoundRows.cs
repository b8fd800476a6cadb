using LiteDB;
using Microsoft.Extensions.Logging;
using NexusBot.Core;
using NexusBot.Core.Pairing;
using NexusBot.Core.Pairing.Planning;
using NodaTime;

namespace NexusBot.Storage.LiteDb.Pairing;

internal static class RoundRows
{
    private const string Collection = "rounds";
    private const int Version = 1;

    public static List<Round> List(StoreReader reader, GuildId guild, int max, ILogger logger) =>
    [
        .. reader.ListOrdered(Collection, "_id", descending: true, max, "_id BETWEEN @0 AND @1", Keys.StartOf(guild), Keys.EndOf(guild))
            .Select(row => row.ReadOrLeave(Read, Collection, logger))
            .OfType<Round>(),
    ];

    public static Round? Find(StoreReader reader, GuildId guild, int number, ILogger logger) =>
        reader.Find(Collection, Keys.Of(guild, number))?.ReadOrLeave(Read, Collection, logger);

    public static void Save(StoreTransaction transaction, Round round) => transaction.Upsert(Collection, new BsonDocument
    {
        ["_id"] = Keys.Of(round.Guild, round.Number),
        ["v"] = Version,
        ["guild"] = Keys.Of(round.Guild.Value),
        ["number"] = round.Number,
        ["at"] = Keys.Of(round.At),
        ["made"] = Keys.Of(round.MadeAt),
        ["ends"] = Keys.Of(round.EndsAt),
        ["seed"] = round.Seed,
        ["by"] = round.By is { } by ? Keys.Of(by.Value) : BsonValue.Null,
        ["paired"] = round.Paired,
        ["partnerships"] = round.Partnerships,
        ["mutual"] = round.Mutual,
        ["score"] = round.Score,
        ["sharedMinutes"] = (long)round.SharedTime.TotalMinutes,
        ["leftOut"] = new BsonArray(round.LeftOut.Select(ToDocument)),
    });

    /// <summary>That there was a round stays on record; that this member was left out of it, or made it, is forgotten.</summary>
    public static void Forget(StoreTransaction transaction, GuildId guild, MemberId member, ILogger logger)
    {
        foreach (var round in List(transaction, guild, int.MaxValue, logger))
        {
            if (round.By == member || round.LeftOut.Any(left => left.Member == member))
                Save(transaction, round with { By = round.By == member ? null : round.By, LeftOut = round.LeftOut.RemoveAll(left => left.Member == member) });
        }
    }

    public static void DeleteAll(StoreTransaction transaction, GuildId guild)
    {
        foreach (var row in transaction.ListBy(Collection, "_id BETWEEN @0 AND @1", Keys.StartOf(guild), Keys.EndOf(guild)))
            transaction.Delete(Collection, row["_id"]);
    }

    private static BsonValue ToDocument(LeftOut left) =>
        new BsonDocument { ["member"] = Keys.Of(left.Member.Value), ["reason"] = left.Reason.ToString() };

    private static Round Read(BsonDocument document)
    {
        document.RequireVersion(Version);
        return new Round
        {
            Guild = new GuildId(document.Snowflake("guild")),
            Number = document.Int("number"),
            At = document.Instant("at"),
            MadeAt = document.Instant("made"),
            EndsAt = document.Instant("ends"),
            Seed = document.Int("seed"),
            By = document.OptionalMember("by"),
            Paired = document.Int("paired"),
            Partnerships = document.Int("partnerships"),
            Mutual = document.Int("mutual"),
            Score = document.Long("score"),
            SharedTime = Duration.FromMinutes(document.Long("sharedMinutes")),
            LeftOut = [.. document.Documents("leftOut").Select(
                left => new LeftOut(new MemberId(left.Snowflake("member")), left.Enum<UnpairedReason>("reason")))],
        };
    }
}
