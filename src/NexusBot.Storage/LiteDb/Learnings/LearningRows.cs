using LiteDB;
using Microsoft.Extensions.Logging;
using NexusBot.Core;
using NexusBot.Core.Learnings;
using NexusBot.Core.Learnings.Search;
using NexusBot.Storage.LiteDb.Pictures;
using NodaTime;

namespace NexusBot.Storage.LiteDb.Learnings;

/// <summary>The documents of learnings and, in step with them, the headings in memory and the log of changes.</summary>
internal sealed class LearningRows(LearningBell bell, ILogger logger)
{
    private const string Collection = "learnings";

    private readonly LearningHeadings _headings = new();

    public Learning? Find(StoreReader reader, GuildId guild, LearningId id) =>
        Find(reader, id) is { } learning && learning.Guild == guild ? learning : null;

    /// <summary>The learning, whichever guild's it is.</summary>
    public Learning? Find(StoreReader reader, LearningId id) => Read(reader.Find(Collection, id.Value));

    /// <summary>A part of all learnings that members see, in the order of their ids, and the id behind which the next part begins.</summary>
    public (IReadOnlyList<Learning> Learnings, LearningId? Last) ListAll(StoreReader reader, LearningId? after, int most)
    {
        var documents = reader.ListOrdered(Collection, "_id", descending: false, most, "_id > @0", after?.Value ?? Guid.Empty);
        return (
            [.. documents.Select(Read).OfType<Learning>().Where(learning => learning.IsShown)],
            documents.Count == most ? new LearningId(documents[^1].Guid("_id")) : null);
    }

    public static bool Exists(StoreReader reader, LearningId id) => reader.Find(Collection, id.Value) is not null;

    /// <summary>The one of the author's that bears this title.</summary>
    public Learning? FindTitled(StoreReader reader, GuildId guild, MemberId author, string title) =>
        Read(reader.FindBy(Collection, "titleKey = @0", LearningDocument.TitleHash(guild, author, title)));

    /// <summary>The guilds that have learnings.</summary>
    public static IEnumerable<GuildId> ListGuilds(StoreReader reader) =>
        reader.ListBy(Collection, "guild > @0", 0L).Select(document => new GuildId(document.Snowflake("guild"))).Distinct();

    public IEnumerable<Learning> List(StoreReader reader, GuildId guild) =>
        reader.ListBy(Collection, "guild = @0", Keys.Of(guild.Value)).Select(Read).OfType<Learning>();

    public IReadOnlyCollection<LearningHeading> ListHeadings(StoreReader reader, GuildId guild) =>
        _headings.List(guild, reader.Opening, () => List(reader, guild));

    /// <summary>The headings of those that there are in the guild, in the order of their ids as given.</summary>
    public IReadOnlyList<LearningHeading> FindHeadings(StoreReader reader, GuildId guild, IReadOnlyList<LearningId> ids) =>
        _headings.Find(guild, ids, reader.Opening, () => List(reader, guild));

    /// <summary>False when its author has one with the same title.</summary>
    public bool TryAdd(StoreTransaction transaction, Learning learning, WriteMark mark) =>
        transaction.TryInsert(Collection, LearningDocument.ToDocument(learning, mark)) && Follow(transaction, before: null, learning);

    /// <inheritdoc cref="TryAdd"/>
    public bool TrySave(StoreTransaction transaction, Learning before, Learning learning, WriteMark mark) =>
        transaction.TryUpdate(Collection, LearningDocument.ToDocument(learning, mark)) && Follow(transaction, before, learning);

    /// <summary>Saves what leaves the title alone, and whoever is named.</summary>
    public void Save(StoreTransaction transaction, Learning learning, WriteMark mark)
    {
        transaction.Update(Collection, LearningDocument.ToDocument(learning, mark));
        Show(transaction, learning);
    }

    public List<LearningId> EraseOf(StoreTransaction transaction, GuildId guild, MemberId author) =>
        Erase(transaction, guild, transaction.ListBy(Collection, "owner = @0", Keys.Of(guild, author)));

    /// <summary>What the member shared, seen by others or not.</summary>
    public IEnumerable<Learning> ListOwn(StoreReader reader, GuildId guild, MemberId author) =>
        reader.ListBy(Collection, "owner = @0", Keys.Of(guild, author)).Select(Read).OfType<Learning>();

    /// <summary>The learnings of others that name the member.</summary>
    public IEnumerable<Learning> ListNaming(StoreReader reader, GuildId guild, MemberId member)
    {
        var edited = reader.ListBy(Collection, "editedBy = @0", Keys.Of(member.Value)).Select(document => new LearningId(document.Guid("_id")));
        return LearningPeople.ListNaming(reader, guild, member).Concat(edited).Distinct()
            .Select(id => Find(reader, guild, id))
            .OfType<Learning>()
            .Where(learning => learning.Author != member);
    }

    /// <summary>Takes the member out of others' learnings, and says which ones those were.</summary>
    public List<LearningId> Forget(StoreTransaction transaction, GuildId guild, MemberId member, WriteMark mark) =>
        Rewrite(transaction, [.. ListNaming(transaction, guild, member)], learning => LearningPeople.Without(learning, member), mark);

    /// <summary>Takes the member's name from what others see of theirs, and says which learnings those are.</summary>
    public List<LearningId> Disown(StoreTransaction transaction, GuildId guild, MemberId member, WriteMark mark) => Rewrite(
        transaction,
        [.. ListOwn(transaction, guild, member).Where(learning => learning.IsShown).Concat(ListNaming(transaction, guild, member))],
        learning => LearningPeople.Disowned(learning, member),
        mark);

    public static List<BsonDocument> ListDeleted(StoreReader reader, Instant deletedBy, int max) => reader.ListOrdered(
        Collection, "deletedAt", descending: false, max, "deletedAt BETWEEN @0 AND @1", Keys.Of(NodaConstants.UnixEpoch), Keys.Of(deletedBy));

    public static List<LearningId> EraseDeleted(StoreTransaction transaction, Instant deletedBy, int max)
    {
        var deleted = ListDeleted(transaction, deletedBy, max);
        deleted.ForEach(document => transaction.Delete(Collection, document["_id"]));
        return [.. deleted.Select(document => new LearningId(document.Guid("_id")))];
    }

    public void EraseAll(StoreTransaction transaction, GuildId guild) =>
        Erase(transaction, guild, transaction.ListBy(Collection, "guild = @0", Keys.Of(guild.Value)));

    private List<LearningId> Rewrite(StoreTransaction transaction, List<Learning> learnings, Func<Learning, Learning> change, WriteMark mark)
    {
        foreach (var learning in learnings)
        {
            var changed = change(learning);
            LearningPeople.Follow(transaction, learning, changed);
            Save(transaction, changed, mark);
        }

        return learnings.ConvertAll(learning => learning.Id);
    }

    private List<LearningId> Erase(StoreTransaction transaction, GuildId guild, List<BsonDocument> documents)
    {
        foreach (var document in documents)
        {
            transaction.Delete(Collection, document["_id"]);
            LogChange(transaction, new LearningId(document.Guid("_id")));
        }

        transaction.AfterCommit(() => _headings.Forget(guild));
        return [.. documents.Select(document => new LearningId(document.Guid("_id")))];
    }

    private bool Follow(StoreTransaction transaction, Learning? before, Learning learning)
    {
        LearningPeople.Follow(transaction, before, learning);
        PictureNames.Add(transaction, learning.Guild, learning.Id, learning.Content.Pictures.Except(before?.Content.Pictures ?? []));
        Show(transaction, learning);
        return true;
    }

    private void Show(StoreTransaction transaction, Learning learning)
    {
        LogChange(transaction, learning.Id);
        transaction.AfterCommit(() => _headings.Set(learning));
    }

    private void LogChange(StoreTransaction transaction, LearningId learning)
    {
        var change = LearningChangeLog.Record(transaction, learning);
        transaction.AfterCommit(() => bell.Ring(change));
    }

    private Learning? Read(BsonDocument? document) => document?.ReadOrLeave(LearningDocument.ToLearning, Collection, logger);
}
