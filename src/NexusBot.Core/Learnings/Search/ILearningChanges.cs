namespace NexusBot.Core.Learnings.Search;

/// <summary>
/// What a store tells of its learnings to whoever derives something from them. Every write of a learning leaves a change in a log,
/// in the same transaction; who follows keeps the point up to which it has come. After a write is durable the store rings the
/// <see cref="LearningBell"/>.
/// </summary>
public interface ILearningChanges
{
    /// <summary>The point of the latest change; the default where nothing ever changed.</summary>
    Task<ChangePoint> GetLatestAsync(CancellationToken cancellationToken);

    /// <summary>
    /// A point from which changes can be followed: the latest, or one that is made for it. The empty log of one store looks like that
    /// of any other.
    /// </summary>
    Task<ChangePoint> BeginAsync(CancellationToken cancellationToken);

    /// <summary>
    /// The learnings that changed after the point, as they are now. Null when the point is none of this store's, or lies further
    /// back than its log: whatever was derived up to it has to be derived anew.
    /// </summary>
    Task<ChangedLearnings?> ListAfterAsync(ChangePoint point, int most, CancellationToken cancellationToken);

    /// <summary>A part of all learnings of all guilds that may be found, in the order of their ids, beginning after the one given.</summary>
    Task<LearningBatch> ListAllAsync(LearningId? after, int most, CancellationToken cancellationToken);
}

/// <param name="Number">Grows with every change.</param>
/// <param name="Mark">Random, so that the same number in another store, or in a restored one, is another point.</param>
public readonly record struct ChangePoint(long Number, long Mark);

/// <param name="Changed">Those that there are and that may be found.</param>
/// <param name="Gone">The rest: deleted, hidden or erased.</param>
/// <param name="Upto">The point of the last change among them; the point that was asked about when nothing changed since.</param>
public sealed record ChangedLearnings(IReadOnlyList<Learning> Changed, IReadOnlyList<LearningId> Gone, ChangePoint Upto);

/// <param name="Last">Where the next part begins; null when this is the last.</param>
public sealed record LearningBatch(IReadOnlyList<Learning> Learnings, LearningId? Last);
