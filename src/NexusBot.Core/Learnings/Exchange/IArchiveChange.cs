using NexusBot.Core.Delivery;
using NexusBot.Core.Moderation;

namespace NexusBot.Core.Learnings.Exchange;

/// <summary>The hub of one guild while many learnings come into it.</summary>
public interface IArchiveChange
{
    /// <summary>The hub's settings at this moment.</summary>
    GuildSettings Settings { get; }

    /// <summary>The learning, whether it is shown or not.</summary>
    Learning? Find(LearningId id);

    /// <summary>Whether any guild has a learning with this id.</summary>
    bool Exists(LearningId id);

    /// <summary>The one of the author's that bears this title; deleted ones bear none.</summary>
    Learning? FindTitled(MemberId author, string title);

    /// <summary>What became of this item when it was imported before.</summary>
    ImportedItem? FindImported(ItemKey key);

    /// <summary>Adds it without a card. Its id and its title must be free.</summary>
    void Add(ArchivedLearning learning, WriteMark mark);

    /// <summary>Saves a new version, and keeps what the learning said before. Its title must be free; a card that stands changes with it.</summary>
    void Save(Learning before, Learning after, WriteMark mark);

    /// <summary>Adds to what the learning said before. There must be no versions with these numbers.</summary>
    void AddVersions(Learning learning, IEnumerable<LearningVersion> versions);

    /// <summary>Remembers what was imported, and with which news, in the place of what was known of that item.</summary>
    void Remember(ImportedItem item, MemberId author, Guid news);

    void Record(AuditEntry audit);

    /// <summary>Puts an import on record, in the place of what was recorded of it before.</summary>
    void Record(Guid import, AuditEntry audit);

    /// <summary>Keeps what came with an import, in the place of what was known of it, and tells the channel of it where there is one.</summary>
    void Announce(ImportNews news, OutboxEntry? message);
}
