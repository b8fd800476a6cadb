namespace NexusBot.Core.Learnings.Search;

/// <summary>
/// Finds learnings by what is in them. It is derived: it follows the store, never leads it, and none of its troubles reaches who
/// saves something. While it cannot answer (it is being built anew, or its disk fails) every question is answered with null.
/// What was saved before a question was asked is in the answer.
/// </summary>
public interface ILearningIndex
{
    /// <summary>
    /// Brings the index up to what the store holds, building it anew where that is needed, and keeps it there until cancelled.
    /// Never ends by a fault of its own. To be called once.
    /// </summary>
    Task FollowAsync(CancellationToken cancellationToken);

    /// <summary>
    /// The guild's learnings that fit, best first. Words that nobody wrote are forgiven where another is close to them; the answer
    /// then says what was perhaps meant.
    /// </summary>
    Task<LearningHits?> FindAsync(GuildId guild, SearchQuery query, int skip, int take, CancellationToken cancellationToken);

    /// <summary>
    /// Learnings of the guild whose title or tags hold every word, the last of which may be only begun. Asked with every letter
    /// typed, so it forgives nothing.
    /// </summary>
    Task<IReadOnlyList<LearningId>?> CompleteAsync(GuildId guild, SearchQuery query, int most, CancellationToken cancellationToken);

    /// <summary>Learnings of the guild that say much the same as what is about to be shared, most alike first.</summary>
    Task<IReadOnlyList<SimilarLearning>?> FindSimilarAsync(
        GuildId guild, LearningContent content, int most, CancellationToken cancellationToken);
}
