using Microsoft.Extensions.Logging.Abstractions;
using NexusBot.Core;
using NexusBot.Core.Learnings;
using NexusBot.Core.Learnings.Search;
using NexusBot.Storage.LiteDb.Learnings;
using NexusBot.Storage.Search;
using NexusBot.Storage.Tests.LiteDb;

namespace NexusBot.Storage.Tests.Search;

/// <summary>A store in a folder, or in memory, and the index that follows it.</summary>
internal sealed class IndexedStore : IAsyncDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(1);

    private readonly LiteDbStores _stores;
    private readonly CancellationTokenSource _end = new();
    private readonly LuceneLearningIndex _index;
    private readonly Task _following;

    private IndexedStore(LiteDbStores stores, IndexPlace place)
    {
        _stores = stores;
        var changes = new LiteDbLearningChanges(stores.Store, stores.Bell, NullLogger<LiteDbLearningChanges>.Instance);
        _index = new LuceneLearningIndex(place, changes, stores.Bell, TimeProvider.System, NullLogger<LuceneLearningIndex>.Instance);
        _following = Task.Run(() => _index.FollowAsync(_end.Token));
    }

    public ILearningStore Learnings => _stores.All.Learnings;

    private static CancellationToken TestToken => TestContext.Current.CancellationToken;

    public static Task<IndexedStore> InMemoryAsync() => ReadyAsync(new(LiteDbStores.InMemory(), IndexPlace.InMemory));

    public static Task<IndexedStore> InAsync(string folder) => ReadyAsync(new(LiteDbStores.At(folder), IndexPlace.In(folder)));

    public async Task<Learning> ShareAsync(Learning learning)
    {
        Assert.NotNull(await Learnings.TryAddAsync(learning, card: _ => null, Some.Mark(learning.Author), TestToken));
        return learning;
    }

    public async Task<LearningHits> HitsAsync(string typed, GuildId? guild = null, int skip = 0, int take = 10)
    {
        var query = SearchQueryReader.Read(typed, Some.Amina).Value!;
        for (var start = TimeProvider.System.GetTimestamp(); TimeProvider.System.GetElapsedTime(start) < s_patience;)
        {
            if (await _index.FindAsync(guild ?? Some.Guild, query, skip, take, TestToken) is { } hits)
                return hits;

            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System, TestToken);
        }

        throw new TimeoutException("The index does not answer.");
    }

    public async Task<List<string>> FindAsync(string typed, GuildId? guild = null)
    {
        var hits = await HitsAsync(typed, guild);
        return [.. (await Learnings.FindHeadingsAsync(guild ?? Some.Guild, [.. hits.Items.Select(hit => hit.Id)], TestToken)).Select(heading => heading.Title)];
    }

    /// <summary>What the index itself holds, whatever the store says about it.</summary>
    public async Task<int> CountAsync(string typed, GuildId? guild = null) => (await HitsAsync(typed, guild)).Total;

    public async Task<List<string>> CompleteAsync(string typed)
    {
        var ids = await _index.CompleteAsync(Some.Guild, SearchQueryReader.Read(typed, Some.Amina).Value!, 25, TestToken);
        return [.. (await Learnings.FindHeadingsAsync(Some.Guild, ids!, TestToken)).Select(heading => heading.Title)];
    }

    public async Task<IReadOnlyList<SimilarLearning>> SimilarAsync(LearningContent content) =>
        (await _index.FindSimilarAsync(Some.Guild, content, 3, TestToken))!;

    public async Task<LearningHits?> AskOnceAsync(SearchQuery query) => await _index.FindAsync(Some.Guild, query, 0, 10, TestToken);

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _following;
        _stores.Dispose();
        _end.Dispose();
    }

    private static async Task<IndexedStore> ReadyAsync(IndexedStore store)
    {
        await store.HitsAsync("anything");
        return store;
    }
}
