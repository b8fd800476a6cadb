using Microsoft.Extensions.Logging.Abstractions;
using NexusBot.Core;
using NexusBot.Core.Learnings;
using NexusBot.Core.Learnings.Search;
using NexusBot.Storage.Search;

namespace NexusBot.Benchmarks.Search;

/// <summary>The bot's own index, over a list in the place of the store.</summary>
internal sealed class OwnSearch(IndexPlace place) : ISearchPeer, ILearningChanges
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(10);

    private readonly List<Learning> _learnings = [];
    private readonly LearningBell _bell = new();
    private readonly CancellationTokenSource _end = new();
    private Task _following = Task.CompletedTask;
    private LuceneLearningIndex? _index;
    private int _lastListed;

    public string Name => "NexusBot";

    public LuceneLearningIndex Index => _index ?? throw new InvalidOperationException("Nothing was added yet.");

    /// <summary>Puts learnings into the store, before the index is opened.</summary>
    public void Prepare(IReadOnlyList<Learning> learnings)
    {
        lock (_learnings)
            _learnings.AddRange(learnings);
    }

    public async Task AddAsync(IReadOnlyList<Learning> learnings)
    {
        Prepare(learnings);
        if (_index is null)
            await OpenAsync();
        else
            _bell.Ring();
    }

    public async Task<IReadOnlyList<LearningId>> FindAsync(string query, int most) =>
        [.. (await HitsAsync(query, most)).Items.Select(hit => hit.Id)];

    public async Task<LearningHits> HitsAsync(string query, int most) =>
        await Index.FindAsync(SomeLearnings.Guild, Read(query), 0, most, CancellationToken.None)
        ?? throw new InvalidOperationException("The index does not answer.");

    public async Task<IReadOnlyList<LearningId>> CompleteAsync(string query, int most) =>
        await Index.CompleteAsync(SomeLearnings.Guild, Read(query), most, CancellationToken.None)
        ?? throw new InvalidOperationException("The index does not answer.");

    /// <summary>Opens the index on what is in its place, and waits until it answers.</summary>
    public async Task OpenAsync()
    {
        _index = new LuceneLearningIndex(place, this, _bell, TimeProvider.System, NullLogger<LuceneLearningIndex>.Instance);
        _following = _index.FollowAsync(_end.Token);
        var start = TimeProvider.System.GetTimestamp();
        while (await Index.CompleteAsync(SomeLearnings.Guild, Read("a"), 1, CancellationToken.None) is null)
        {
            if (TimeProvider.System.GetElapsedTime(start) > s_patience)
                throw new TimeoutException("The index does not open.");

            await Task.Delay(TimeSpan.FromMilliseconds(1), TimeProvider.System);
        }
    }

    /// <summary>As after a restart: the same learnings, and an index that has to be opened.</summary>
    public async Task<OwnSearch> ReopenAsync()
    {
        await StopAsync();
        var again = new OwnSearch(place);
        again._learnings.AddRange(_learnings);
        return again;
    }

    public Task<ChangePoint> GetLatestAsync(CancellationToken cancellationToken)
    {
        lock (_learnings)
            return Task.FromResult(PointAt(_learnings.Count));
    }

    public Task<ChangePoint> BeginAsync(CancellationToken cancellationToken) => GetLatestAsync(cancellationToken);

    public Task<ChangedLearnings?> ListAfterAsync(ChangePoint point, int most, CancellationToken cancellationToken)
    {
        lock (_learnings)
        {
            var changed = _learnings.Skip((int)point.Number).Take(most).ToList();
            return Task.FromResult<ChangedLearnings?>(new(changed, [], PointAt((int)point.Number + changed.Count)));
        }
    }

    public Task<LearningBatch> ListAllAsync(LearningId? after, int most, CancellationToken cancellationToken)
    {
        lock (_learnings)
        {
            var start = after is null ? 0 : _lastListed;
            var part = _learnings.Skip(start).Take(most).ToList();
            _lastListed = start + part.Count;
            return Task.FromResult(new LearningBatch(part, part.Count == most ? part[^1].Id : null));
        }
    }

    public async Task StopAsync()
    {
        await _end.CancelAsync();
        await _following;
    }

    public void Dispose() => _end.Dispose();

    private static ChangePoint PointAt(int count) => new(count, 1);

    private static SearchQuery Read(string query) => SearchQueryReader.Read(query, new MemberId(1)).Value
        ?? throw new ArgumentException("Such a search is refused.", nameof(query));
}
