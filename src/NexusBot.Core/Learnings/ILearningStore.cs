using NexusBot.Core.Delivery;
using NexusBot.Core.Members;
using NexusBot.Core.Moderation;
using NodaTime;

namespace NexusBot.Core.Learnings;

/// <summary>
/// Keeps learnings, each together with the outbox entry of its card. A repeated interaction changes nothing and answers as it
/// did the first time.
/// </summary>
public interface ILearningStore : IErasable, ISharedWork
{
    /// <summary>
    /// Adds the learning and, where there is a channel for it, its card. Null, and nothing changed, when its author already has
    /// one in this guild with the same <see cref="TitleKey"/>.
    /// </summary>
    /// <param name="card">Makes the card by the settings as they are at that moment. Called on the store's thread, so it only computes.</param>
    Task<Learning?> TryAddAsync(
        Learning learning, Func<GuildSettings, OutboxEntry?> card, WriteMark mark, CancellationToken cancellationToken);

    /// <summary>The learning, shown or not, or null when this guild has none with the id.</summary>
    Task<Learning?> FindAsync(GuildId guild, LearningId id, CancellationToken cancellationToken);

    /// <summary>Changes the learning as it stands, with all that follows from it, in one transaction. Its card is due again.</summary>
    Task<ChangeLearningResult> ChangeAsync(
        GuildId guild, LearningId id, LearningChange change, WriteMark mark, CancellationToken cancellationToken);

    /// <summary>Counts the actor's vote, once, and makes the card due again. Null when this guild shows no such learning.</summary>
    Task<HelpfulVote?> AddHelpfulAsync(GuildId guild, LearningId id, WriteMark mark, CancellationToken cancellationToken);

    /// <summary>What the learning said before, newest first, at most <see cref="LearningHistory.MaxVersions"/>.</summary>
    Task<IReadOnlyList<LearningVersion>> ListVersionsAsync(GuildId guild, LearningId id, CancellationToken cancellationToken);

    /// <summary>Keeps the learning in the actor's list, or takes it out; false when that was so already.</summary>
    Task<bool> SetSavedAsync(GuildId guild, LearningId id, bool isSaved, WriteMark mark, CancellationToken cancellationToken);

    Task<IReadOnlySet<LearningId>> ListSavedAsync(GuildId guild, MemberId member, CancellationToken cancellationToken);

    /// <summary>Adds the report; a member's later one on the same learning takes the place of the one before.</summary>
    Task AddReportAsync(GuildId guild, Report report, CancellationToken cancellationToken);

    /// <summary>What was reported and is not decided, oldest first.</summary>
    Task<IReadOnlyList<Report>> ListReportsAsync(GuildId guild, CancellationToken cancellationToken);

    /// <summary>Erases at most <paramref name="max"/> learnings that were deleted by this moment, with all that hangs on them, and says how many.</summary>
    Task<int> SweepDeletedAsync(Instant deletedBy, int max, CancellationToken cancellationToken);

    /// <summary>The headings of all learnings that the guild shows, in no order; cheap enough to ask with every letter typed.</summary>
    Task<IReadOnlyCollection<LearningHeading>> ListHeadingsAsync(GuildId guild, CancellationToken cancellationToken);

    /// <summary>The headings of those that the guild has, in the order of the ids; the others are left out.</summary>
    Task<IReadOnlyList<LearningHeading>> FindHeadingsAsync(
        GuildId guild, IReadOnlyList<LearningId> ids, CancellationToken cancellationToken);

    /// <summary>Everything that is kept of one member.</summary>
    Task<MemberLearnings> ListOfAsync(GuildId guild, MemberId member, CancellationToken cancellationToken);
}
