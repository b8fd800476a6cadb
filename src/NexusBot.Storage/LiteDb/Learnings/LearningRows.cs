using LiteDB;
using Microsoft.Extensions.Logging;
using NexusBot.Core;
using NexusBot.Core.Learnings;
using NodaTime;

namespace NexusBot.Storage.LiteDb.Learnings;

/// <summary>The documents of learnings and, in step with them, the headings in memory.</summary>
internal sealed class LearningRows(ILogger logger)
{
    private const string Collection = "learnings";

    private readonly LearningHeadings _headings = new();

    public Learning? Find(StoreReader reader, GuildId guild, LearningId id) =>
        Read(reader.Find(Collection, id.Value)) is { } learning && learning.Guild == guild ? learning : null;

    public IEnumerable<Learning> List(StoreReader reader, GuildId guild) =>
        reader.ListBy(Collection, "guild = @0", Keys.Of(guild.Value)).Select(Read).OfType<Learning>();

    public IReadOnlyCollection<LearningHeading> ListHeadings(StoreReader reader, GuildId guild) =>
        _headings.List(guild, () => List(reader, guild));

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
        transaction.AfterCommit(() => _headings.Set(learning));
    }

    public List<LearningId> EraseOf(StoreTransaction transaction, GuildId guild, MemberId author) =>
        Erase(transaction, guild, transaction.ListBy(Collection, "owner = @0", Keys.Of(guild, author)));

    /// <summary>Takes the member out of others' learnings, and says which ones those were.</summary>
    public List<LearningId> Forget(StoreTransaction transaction, GuildId guild, MemberId member, WriteMark mark)
    {
        var edited = transaction.ListBy(Collection, "editedBy = @0", Keys.Of(member.Value)).Select(document => new LearningId(document.Guid("_id")));
        var named = LearningPeople.ListNaming(transaction, guild, member).Concat(edited).Distinct().ToList();
        foreach (var learning in named.Select(id => Find(transaction, guild, id)).OfType<Learning>())
        {
            var without = LearningPeople.Without(learning, member);
            LearningPeople.Follow(transaction, learning, without);
            Save(transaction, without, mark);
        }

        return named;
    }

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

    private List<LearningId> Erase(StoreTransaction transaction, GuildId guild, List<BsonDocument> documents)
    {
        foreach (var document in documents)
            transaction.Delete(Collection, document["_id"]);

        transaction.AfterCommit(() => _headings.Forget(guild));
        return [.. documents.Select(document => new LearningId(document.Guid("_id")))];
    }

    private bool Follow(StoreTransaction transaction, Learning? before, Learning learning)
    {
        LearningPeople.Follow(transaction, before, learning);
        transaction.AfterCommit(() => _headings.Set(learning));
        return true;
    }

    private Learning? Read(BsonDocument? document) => document?.ReadOrLeave(LearningDocument.ToLearning, Collection, logger);
}
