using Microsoft.Extensions.Logging;
using NexusBot.Core.Learnings.Search;
using Directory = Lucene.Net.Store.Directory;

namespace NexusBot.Storage.Search;

/// <summary>Keeps the index where the store is: opens it, builds it anew where it has to, and takes over every change.</summary>
internal sealed class IndexFollower(IndexPlace place, ILearningChanges changes, LearningBell bell, TimeProvider time, ILogger logger)
{
    private const int AtOnce = 200;
    private const int MostUncommitted = 1_000;
    private static readonly TimeSpan s_betweenCommits = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan s_betweenFaults = TimeSpan.FromMinutes(1);

    private readonly Lock _lock = new();
    private State _state = new(null);
    private Exception? _fault;
    private bool _isLost;
    private long? _failedAt;

    private sealed record State(OpenIndex? Index)
    {
        /// <summary>Completed when another state has taken this one's place.</summary>
        public TaskCompletionSource Over { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                using var directory = place.Open();
                await FollowAsync(directory, cancellationToken);
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception fault)
            {
                logger.LogWarning(fault, "The search index has failed; it is built anew from the store");
                _isLost = true;
                if (_failedAt is { } earlier && time.GetElapsedTime(earlier) < s_betweenFaults)
                    await Task.Delay(s_betweenFaults, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

                _failedAt = time.GetTimestamp();
            }
        }
    }

    /// <summary>The index, once it holds the change; null while there is none that can answer.</summary>
    public async Task<OpenIndex?> WaitForAsync(long number, CancellationToken cancellationToken)
    {
        while (true)
        {
            var state = Volatile.Read(ref _state);
            if (state.Index is not { } index || index.Point.Number >= number)
                return state.Index;

            await state.Over.Task.WaitAsync(cancellationToken);
        }
    }

    /// <summary>Stops asking this index.</summary>
    public void GiveUp(OpenIndex index, Exception fault)
    {
        lock (_lock)
        {
            // Whoever asked while it was being closed has seen no damage.
            if (_state.Index != index)
                return;

            _fault = fault;
            Change(null);
        }

        bell.Ring();
    }

    private async Task FollowAsync(Directory directory, CancellationToken cancellationToken)
    {
        using var index = await OpenAsync(directory, cancellationToken);
        var purge = Task.CompletedTask;
        try
        {
            Change(index);
            await Task.Run(index.Verify, cancellationToken);
            while (true)
            {
                await CatchUpAsync(index, cancellationToken);
                if (index.NeedsPurge && purge.IsCompleted)
                {
                    await purge;
                    purge = Task.Run(index.Purge, CancellationToken.None);
                }

                await ListenAsync(index, cancellationToken);
            }
        }
        finally
        {
            var isWhole = _state.Index == index;
            Change(null);
            if (isWhole && cancellationToken.IsCancellationRequested)
                index.Commit();
        }
    }

    private async Task<OpenIndex> OpenAsync(Directory directory, CancellationToken cancellationToken)
    {
        if (!_isLost && await TryOpenAsync(directory, cancellationToken) is { } index)
            return index;

        return await BuildAsync(directory, cancellationToken);
    }

    private async Task<OpenIndex?> TryOpenAsync(Directory directory, CancellationToken cancellationToken)
    {
        OpenIndex? index;
        try
        {
            index = OpenIndex.TryOpen(directory, Fail);
        }
        catch (Exception damage)
        {
            // Files that lie give every kind of exception.
            logger.LogWarning(damage, "The search index cannot be opened; it is built anew");
            return null;
        }

        if (index is null || await changes.ListAfterAsync(index.Point, most: 1, cancellationToken) is not null)
            return index;

        index.Dispose();
        return null;
    }

    private async Task<OpenIndex> BuildAsync(Directory directory, CancellationToken cancellationToken)
    {
        var start = time.GetTimestamp();
        var count = 0;

        // Lucene reads what it finds before it writes over it, and what is damaged would be in its way.
        foreach (var file in directory.ListAll())
            directory.DeleteFile(file);

        var index = OpenIndex.Create(directory, await changes.BeginAsync(cancellationToken), Fail);
        try
        {
            LearningBatch part = new([], null);
            do
            {
                part = await changes.ListAllAsync(part.Last, AtOnce, cancellationToken);
                index.Add(part.Learnings);
                count += part.Learnings.Count;
            }
            while (part.Last is not null);

            index.Unite();
            index.Commit();
            index.Show();
        }
        catch
        {
            index.Dispose();
            throw;
        }

        _isLost = false;
        logger.LogInformation(
            "The search index was built from {Count} learnings in {Milliseconds:F0} ms", count, time.GetElapsedTime(start).TotalMilliseconds);
        // A bot that mostly waits allocates too little for the collector to come by itself, and all the texts were read.
        if (count > AtOnce)
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);

        return index;
    }

    private async Task CatchUpAsync(OpenIndex index, CancellationToken cancellationToken)
    {
        while (true)
        {
            ThrowIfFailed();
            var changed = await changes.ListAfterAsync(index.Point, AtOnce, cancellationToken)
                ?? throw new InvalidOperationException("The store no longer knows the changes that the index lacks.");
            if (changed.Upto == index.Point)
                return;

            index.Apply(changed);
            if (index.Uncommitted >= MostUncommitted)
                index.Commit();

            lock (_lock)
                Change(_fault is null ? index : null);
        }
    }

    private async Task ListenAsync(OpenIndex index, CancellationToken cancellationToken)
    {
        var rung = bell.ListenAsync(cancellationToken);
        if (index.Uncommitted > 0)
        {
            await Task.WhenAny(rung, Task.Delay(s_betweenCommits, time, cancellationToken));
            if (!rung.IsCompleted)
                index.Commit();
        }

        await rung;
    }

    private void Fail(Exception fault)
    {
        _fault = fault;
        bell.Ring();
    }

    private void ThrowIfFailed()
    {
        if (Interlocked.Exchange(ref _fault, null) is { } fault)
            throw new InvalidDataException("The search index cannot be read.", fault);
    }

    private void Change(OpenIndex? index)
    {
        lock (_lock)
            Interlocked.Exchange(ref _state, new State(index)).Over.TrySetResult();
    }
}
