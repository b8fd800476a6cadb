using LiteDB;
using Microsoft.Extensions.Logging;
using NexusBot.Core;
using NexusBot.Core.Learnings;

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
        transaction.TryInsert(Collection, LearningDocument.ToDocument(learning, mark)) && ShowHeading(transaction, learning);

    /// <inheritdoc cref="TryAdd"/>
    public bool TrySave(StoreTransaction transaction, Learning learning, WriteMark mark) =>
        transaction.TryUpdate(Collection, LearningDocument.ToDocument(learning, mark)) && ShowHeading(transaction, learning);

    /// <summary>Saves what leaves the title alone.</summary>
    public void Save(StoreTransaction transaction, Learning learning, WriteMark mark)
    {
        transaction.Update(Collection, LearningDocument.ToDocument(learning, mark));
        ShowHeading(transaction, learning);
    }

    public List<LearningId> EraseOf(StoreTransaction transaction, GuildId guild, MemberId author) =>
        Erase(transaction, guild, transaction.ListBy(Collection, "owner = @0", Keys.Of(guild, author)));

    /// <summary>Others' learnings that the member edited keep the edit and forget by whom.</summary>
    public void ForgetEditor(StoreTransaction transaction, GuildId guild, MemberId editor, WriteMark mark)
    {
        foreach (var document in transaction.ListBy(Collection, "editedBy = @0", Keys.Of(editor.Value)))
        {
            if (Read(document) is { } learning && learning.Guild == guild)
                Save(transaction, learning with { EditedBy = null }, mark);
        }
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

    private bool ShowHeading(StoreTransaction transaction, Learning learning)
    {
        transaction.AfterCommit(() => _headings.Set(learning));
        return true;
    }

    private Learning? Read(BsonDocument? document) => document?.ReadOrLeave(LearningDocument.ToLearning, Collection, logger);
}
