using LiteDB;
using NexusBot.Core;
using NexusBot.Core.Pairing;
using NexusBot.Core.Pairing.Planning;
using NodaTime;

namespace NexusBot.Storage.LiteDb.Pairing;

internal static class WhyDocument
{
    public static BsonValue ToDocument(Why why) => new BsonDocument
    {
        ["first"] = Keys.Of(why.First.Value),
        ["second"] = Keys.Of(why.Second.Value),
        ["score"] = new BsonArray(Parts(why.Score).Select(part => new BsonValue(part))),
        ["firstTeaches"] = Skills(why.FirstTeaches),
        ["secondTeaches"] = Skills(why.SecondTeaches),
        ["goal"] = why.SharedGoal,
        ["sharedMinutes"] = (long)why.SharedTime.TotalMinutes,
        ["lastMet"] = why.LastMetRoundsAgo is { } ago ? ago : BsonValue.Null,
    };

    public static Why ToWhy(BsonDocument document) => new(
        new MemberId(document.Snowflake("first")),
        new MemberId(document.Snowflake("second")),
        ToScore(document["score"].AsArray),
        [.. document.Texts("firstTeaches").Select(key => new Skill(key))],
        [.. document.Texts("secondTeaches").Select(key => new Skill(key))],
        document.OptionalText("goal"),
        Duration.FromMinutes(document.Long("sharedMinutes")),
        document["lastMet"].IsNull ? null : document.Int("lastMet"));

    private static BsonArray Skills(IEnumerable<Skill> skills) => new(skills.Select(skill => new BsonValue(skill.Key)));

    private static int[] Parts(PairScore score) => [score.Tracks, score.Teaching, score.Hours, score.Goal, score.Repeat];

    private static PairScore ToScore(BsonArray parts) => parts.Count == 5 && parts.All(part => part.IsInt32)
        ? new(parts[0].AsInt32, parts[1].AsInt32, parts[2].AsInt32, parts[3].AsInt32, parts[4].AsInt32)
        : throw new UnreadableDocumentException("score");
}
