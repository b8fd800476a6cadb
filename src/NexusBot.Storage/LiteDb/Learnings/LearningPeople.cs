using System.Globalization;
using LiteDB;
using NexusBot.Core;
using NexusBot.Core.Learnings;

namespace NexusBot.Storage.LiteDb.Learnings;

/// <summary>Who is named in which learning besides its author and its last editor, so that each of them can be forgotten.</summary>
internal static class LearningPeople
{
    private const string Collection = "learningPeople";
    private const int Version = 1;

    /// <summary>Follows a change of the learning; what is added had nobody before.</summary>
    public static void Follow(StoreTransaction transaction, Learning? before, Learning after)
    {
        var (known, named) = (before is null ? [] : NamedIn(before), NamedIn(after));
        foreach (var member in known.Except(named))
            transaction.Delete(Collection, Key(after.Id, member));
        foreach (var member in named.Except(known))
            transaction.Insert(Collection, ToDocument(after, member));
    }

    public static IEnumerable<LearningId> ListNaming(StoreReader reader, GuildId guild, MemberId member) =>
        reader.ListBy(Collection, "owner = @0", Keys.Of(guild, member)).Select(row => new LearningId(row.Guid("learning")));

    public static void Erase(StoreTransaction transaction, LearningId learning) =>
        Delete(transaction, transaction.ListBy(Collection, "learning = @0", learning.Value));

    public static void Erase(StoreTransaction transaction, GuildId guild) =>
        Delete(transaction, transaction.ListBy(Collection, "guild = @0", Keys.Of(guild.Value)));

    /// <summary>The learning without the member: what they wrote goes, what they did stays and forgets by whom.</summary>
    public static Learning Without(Learning learning, MemberId member)
    {
        var solutions = learning.Solutions.Where(solution => solution.Author != member).ToList();
        return learning with
        {
            EditedBy = Unless(learning.EditedBy),
            OriginalAuthor = Unless(learning.OriginalAuthor),
            Review = learning.Review is { } review ? review with { By = Unless(review.By) } : null,
            Hidden = learning.Hidden is { } hidden ? hidden with { By = Unless(hidden.By) } : null,
            Deleted = learning.Deleted is { } deleted ? deleted with { By = Unless(deleted.By) } : null,
            Solutions = solutions,
            Accepted = solutions.Exists(solution => solution.Id == learning.Accepted) ? learning.Accepted : null,
        };

        MemberId? Unless(MemberId? named) => named == member ? null : named;
    }

    /// <summary>The learning with nobody's name where the member's was: what they wrote stays.</summary>
    public static Learning Disowned(Learning learning, MemberId member) => Without(
        learning with
        {
            Author = learning.Author == member ? MemberId.Nobody : learning.Author,
            Solutions = [.. learning.Solutions.Select(solution => solution.Author == member ? solution with { Author = MemberId.Nobody } : solution)],
        },
        member);

    private static HashSet<MemberId> NamedIn(Learning learning) =>
    [
        .. new[] { learning.Review?.By, learning.OriginalAuthor, learning.Hidden?.By, learning.Deleted?.By }
            .OfType<MemberId>()
            .Concat(learning.Solutions.Select(solution => solution.Author))
            .Where(member => member != learning.Author && !member.IsNobody),
    ];

    private static BsonDocument ToDocument(Learning learning, MemberId member) => new()
    {
        ["_id"] = Key(learning.Id, member),
        ["v"] = Version,
        ["guild"] = Keys.Of(learning.Guild.Value),
        ["owner"] = Keys.Of(learning.Guild, member),
        ["learning"] = learning.Id.Value,
    };

    private static void Delete(StoreTransaction transaction, List<BsonDocument> rows) =>
        rows.ForEach(row => transaction.Delete(Collection, row["_id"]));

    private static string Key(LearningId learning, MemberId member) =>
        string.Create(CultureInfo.InvariantCulture, $"{learning.Value:N}{member.Value:x16}");
}
