using System.Globalization;
using LiteDB;
using NexusBot.Core;
using NexusBot.Core.Learnings;
using NodaTime;

namespace NexusBot.Storage.LiteDb.Learnings;

/// <summary>Who found which learning helpful: the id of a vote is both, so that nobody has two.</summary>
internal static class Votes
{
    private const string Collection = "votes";
    private const int Version = 1;
    private const int LettersOfId = 32;

    /// <summary>The interaction that cast the actor's vote, if there is one.</summary>
    public static InteractionId? FindCast(StoreReader reader, LearningId learning, WriteMark mark) =>
        reader.Find(Collection, Key(learning, mark.Actor)) is { } vote ? new InteractionId(vote.Snowflake("interaction")) : null;

    public static void Add(StoreTransaction transaction, Learning learning, WriteMark mark) =>
        transaction.Insert(Collection, new BsonDocument
        {
            ["_id"] = Key(learning.Id, mark.Actor),
            ["v"] = Version,
            ["guild"] = Keys.Of(learning.Guild.Value),
            ["owner"] = Keys.Of(learning.Guild, mark.Actor),
            ["learning"] = learning.Id.Value,
            ["at"] = Keys.Of(mark.At),
            ["interaction"] = Keys.Of(mark.Interaction.Value),
        });

    /// <summary>All votes of a guild: on which learning, whose, when.</summary>
    public static IEnumerable<(LearningId Learning, MemberId By, Instant At)> List(StoreReader reader, GuildId guild) =>
        reader.ListBy(Collection, "guild = @0", Keys.Of(guild.Value)).Select(vote => (
            new LearningId(vote.Guid("learning")),
            new MemberId(ulong.Parse(vote.Text("_id").AsSpan(LettersOfId), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)),
            vote.Instant("at")));

    /// <summary>The member's votes: on which learning, when.</summary>
    public static IEnumerable<(LearningId Learning, Instant At)> ListOf(StoreReader reader, GuildId guild, MemberId member) =>
        reader.ListBy(Collection, "owner = @0", Keys.Of(guild, member)).Select(vote => (new LearningId(vote.Guid("learning")), vote.Instant("at")));

    /// <summary>Forgets the member's votes and says for which learnings they were.</summary>
    public static List<LearningId> Erase(StoreTransaction transaction, GuildId guild, MemberId member)
    {
        var votes = transaction.ListBy(Collection, "owner = @0", Keys.Of(guild, member));
        Delete(transaction, votes);
        return [.. votes.Select(vote => new LearningId(vote.Guid("learning")))];
    }

    public static void Erase(StoreTransaction transaction, LearningId learning) =>
        Delete(transaction, transaction.ListBy(Collection, "learning = @0", learning.Value));

    public static void Erase(StoreTransaction transaction, GuildId guild) =>
        Delete(transaction, transaction.ListBy(Collection, "guild = @0", Keys.Of(guild.Value)));

    private static void Delete(StoreTransaction transaction, List<BsonDocument> votes) =>
        votes.ForEach(vote => transaction.Delete(Collection, vote["_id"]));

    private static string Key(LearningId learning, MemberId member) =>
        string.Create(CultureInfo.InvariantCulture, $"{learning.Value:N}{member.Value:x16}");
}
