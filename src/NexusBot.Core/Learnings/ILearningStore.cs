using NexusBot.Core.Delivery;
using NexusBot.Core.Moderation;

namespace NexusBot.Core.Learnings;

/// <summary>
/// Keeps learnings, each together with the outbox entry of its card. A repeated interaction changes nothing and answers as it
/// did the first time.
/// </summary>
public interface ILearningStore : IErasable
{
    /// <summary>
    /// Adds the learning and, where there is a channel for it, its card. Null, and nothing changed, when its author already has
    /// one in this guild with the same <see cref="TitleKey"/>.
    /// </summary>
    Task<Learning?> TryAddAsync(Learning learning, OutboxEntry? card, WriteMark mark, CancellationToken cancellationToken);

    /// <summary>The learning, or null when this guild has none with the id.</summary>
    Task<Learning?> FindAsync(GuildId guild, LearningId id, CancellationToken cancellationToken);

    /// <summary>
    /// Saves the changed content with its audit entry, if there is one. <paramref name="learning"/> carries the next version and
    /// is saved only over the one before it. Its card is due again; <paramref name="card"/> becomes it where there was none.
    /// </summary>
    Task<SaveLearningResult> SaveAsync(
        Learning learning, OutboxEntry? card, AuditEntry? audit, WriteMark mark, CancellationToken cancellationToken);

    /// <summary>
    /// Puts a card under way for every learning of the guild whose card never arrived, oldest first, and says how many they are.
    /// </summary>
    Task<int> AddMissingCardsAsync(GuildId guild, Func<Learning, OutboxEntry?> make, CancellationToken cancellationToken);

    /// <summary>Counts the actor's vote, once, and makes the card due again. Null when this guild has no such learning.</summary>
    Task<HelpfulVote?> AddHelpfulAsync(GuildId guild, LearningId id, WriteMark mark, CancellationToken cancellationToken);

    /// <summary>The headings of all learnings of the guild, in no order; cheap enough to ask with every letter typed.</summary>
    Task<IReadOnlyCollection<LearningHeading>> ListHeadingsAsync(GuildId guild, CancellationToken cancellationToken);

    /// <summary>The headings of those that the guild has, in the order of the ids; the others are left out.</summary>
    Task<IReadOnlyList<LearningHeading>> FindHeadingsAsync(
        GuildId guild, IReadOnlyList<LearningId> ids, CancellationToken cancellationToken);
}
