using NexusBot.Core;
using NexusBot.Core.Delivery;
using NexusBot.Core.Learnings;
using NexusBot.Core.Learnings.Exchange;
using NexusBot.Core.Moderation;
using NexusBot.Storage.LiteDb.Delivery;
using NexusBot.Storage.LiteDb.Moderation;
using NexusBot.Storage.LiteDb.Pictures;

namespace NexusBot.Storage.LiteDb.Learnings;

internal sealed class ArchiveChange(StoreTransaction transaction, GuildSettings settings, LearningRows rows, Outbox outbox) : IArchiveChange
{
    private readonly GuildId _guild = settings.Guild;

    public GuildSettings Settings => settings;

    public Learning? Find(LearningId id) => rows.Find(transaction, _guild, id);

    public bool Exists(LearningId id) => LearningRows.Exists(transaction, id);

    public Learning? FindTitled(MemberId author, string title) => rows.FindTitled(transaction, _guild, author, title);

    public ImportedItem? FindImported(ItemKey key) => ImportRows.Find(transaction, key);

    public void Add(ArchivedLearning learning, WriteMark mark)
    {
        RequireFree(rows.TryAdd(transaction, learning.Learning, mark));
        foreach (var vote in learning.Votes)
            Votes.Add(transaction, learning.Learning, new WriteMark(vote.By, vote.At, default));
        foreach (var save in learning.Saves)
            SavedRows.Set(transaction, _guild, learning.Learning.Id, isSaved: true, new WriteMark(save.By, save.At, default));
        AddVersions(learning.Learning, learning.Versions);
    }

    public void Save(Learning before, Learning after, WriteMark mark)
    {
        RequireFree(rows.TrySave(transaction, before, after, mark));
        HistoryRows.Add(transaction, _guild, before.Id, LearningVersion.Of(before));
        outbox.Raise(transaction, Learning.CardKind, after.Id.Value, mark.At);
    }

    public void AddVersions(Learning learning, IEnumerable<LearningVersion> versions)
    {
        foreach (var version in versions.OrderBy(version => version.Number))
        {
            HistoryRows.Add(transaction, _guild, learning.Id, version);
            PictureNames.Add(transaction, _guild, learning.Id, version.Content.Pictures);
        }
    }

    public void Remember(ImportedItem item, MemberId author, Guid news) => ImportRows.Put(transaction, _guild, author, item, news);

    public void Record(AuditEntry audit) => AuditDocument.Add(transaction, audit);

    public void Record(Guid import, AuditEntry audit) => AuditDocument.Put(transaction, import, audit);

    public void Announce(ImportNews news, OutboxEntry? message)
    {
        ImportNewsRows.Put(transaction, news);
        if (message is not null)
            outbox.Put(transaction, message);
    }

    private static void RequireFree(bool isFree)
    {
        if (!isFree)
            throw new InvalidOperationException("The id or the title was not free.");
    }
}
