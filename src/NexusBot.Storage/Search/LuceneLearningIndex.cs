using Microsoft.Extensions.Logging;
using NexusBot.Core;
using NexusBot.Core.Learnings;
using NexusBot.Core.Learnings.Search;
using NexusBot.Storage.Search.Queries;

namespace NexusBot.Storage.Search;

/// <summary>The index of learnings, in Lucene.</summary>
public sealed class LuceneLearningIndex(
    IndexPlace place, ILearningChanges changes, LearningBell bell, TimeProvider time, ILogger<LuceneLearningIndex> logger) : ILearningIndex
{
    private readonly IndexFollower _follower = new(place, changes, bell, time, logger);

    public Task FollowAsync(CancellationToken cancellationToken) => _follower.RunAsync(cancellationToken);

    public Task<LearningHits?> FindAsync(GuildId guild, SearchQuery query, int skip, int take, CancellationToken cancellationToken) =>
        AskAsync(guild, view => Finding.Find(view, query, skip, take), cancellationToken);

    public Task<IReadOnlyList<LearningId>?> CompleteAsync(GuildId guild, SearchQuery query, int most, CancellationToken cancellationToken) =>
        AskAsync(guild, view => Finding.Complete(view, query, most), cancellationToken);

    public Task<IReadOnlyList<SimilarLearning>?> FindSimilarAsync(
        GuildId guild, LearningContent content, int most, CancellationToken cancellationToken) =>
        AskAsync(guild, view => Likeness.Find(view, content, most), cancellationToken);

    private async Task<T?> AskAsync<T>(GuildId guild, Func<GuildView, T> question, CancellationToken cancellationToken)
        where T : class
    {
        var latest = await changes.GetLatestAsync(cancellationToken);
        if (await _follower.WaitForAsync(latest.Number, cancellationToken) is not { } index)
            return null;

        try
        {
            return index.Ask(guild, question);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // Files that lie give every kind of exception. The store is none the worse, and the index is built anew from it.
            _follower.GiveUp(index, fault);
            return null;
        }
    }
}
