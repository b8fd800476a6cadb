using LiteDB;
using NexusBot.Storage.LiteDb;
using NexusBot.Storage.LiteDb.Files;

namespace NexusBot.Storage.Tests.LiteDb.Crashes;

/// <summary>What happens while the disk flushes: the next batch is worked on, and nobody hears of it too early.</summary>
public sealed class GroupCommitTests : IDisposable
{
    // What one batch takes.
    private const int Crowd = 32;

    private readonly RecordingDisk _disk = new();
    private readonly LiteDbStore _store;
    private readonly SemaphoreSlim _flushing = new(0);
    private readonly ManualResetEventSlim _goOn = new();
    private readonly ManualResetEventSlim _queued = new();
    private int _flushes;

    public GroupCommitTests() => _store = Recording.Open(_disk);

    private static CancellationToken TestToken => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _goOn.Set();
        _store.Dispose();
        _flushing.Dispose();
        _goOn.Dispose();
        _queued.Dispose();
    }

    [Fact]
    public async Task The_next_batch_is_worked_on_during_the_flush_and_answered_after_it()
    {
        using var worked = new SemaphoreSlim(0);
        var crowd = await QueueCrowdAsync();
        var read = ExistsAsync("0");
        var next = InsertAsync("next", () => worked.Release());
        StallFlush();

        _queued.Set();
        await AwaitAsync(_flushing);
        await AwaitAsync(worked);

        Assert.DoesNotContain(crowd, write => write.IsCompleted);
        Assert.False(next.IsCompleted);
        Assert.False(read.IsCompleted);
        _goOn.Set();
        await Task.WhenAll(crowd);
        await next;
        Assert.True(await read);
    }

    [Fact]
    public async Task When_the_flush_fails_neither_batch_is_acknowledged_and_the_disk_is_not_asked_again()
    {
        var crowd = await QueueCrowdAsync();
        var next = InsertAsync("next");
        StallFlush(fault: new FlushFailedException("log", new IOException("EIO")));

        _queued.Set();
        await AwaitAsync(_flushing);
        _goOn.Set();

        foreach (var write in crowd.Append(next))
            await Assert.ThrowsAsync<StoreFailedException>(() => write);
        Assert.True(_store.Failed.IsCancellationRequested);
        Assert.Equal(1, _flushes);
    }

    [Fact]
    public async Task When_the_next_batch_fails_the_one_before_it_is_still_saved()
    {
        using var failing = new SemaphoreSlim(0);
        var crowd = await QueueCrowdAsync();
        var next = InsertAsync("next", () =>
        {
            failing.Release();
            throw new IOException("gone");
        });
        StallFlush();

        _queued.Set();
        await AwaitAsync(_flushing);
        await AwaitAsync(failing);
        _goOn.Set();

        await Task.WhenAll(crowd);
        await Assert.ThrowsAsync<StoreFailedException>(() => next);
        Assert.False(_store.Failed.IsCancellationRequested);
        Assert.True(await ExistsAsync("0"));
        Assert.False(await ExistsAsync("next"));
    }

    [Fact]
    public async Task When_both_fail_the_failed_flush_ends_the_store()
    {
        using var failing = new SemaphoreSlim(0);
        var crowd = await QueueCrowdAsync();
        var next = InsertAsync("next", () =>
        {
            failing.Release();
            throw new IOException("gone");
        });
        StallFlush(fault: new FlushFailedException("log", new IOException("EIO")));

        _queued.Set();
        await AwaitAsync(_flushing);
        await AwaitAsync(failing);
        _goOn.Set();

        foreach (var write in crowd.Append(next))
            await Assert.ThrowsAsync<StoreFailedException>(() => write);
        Assert.True(_store.Failed.IsCancellationRequested);
    }

    [Fact]
    public async Task A_copy_that_is_asked_for_during_a_flush_is_made_after_it()
    {
        var crowd = await QueueCrowdAsync();
        var saved = 0;
        var copying = _store.CopyAsync(_ => saved = crowd.Count(write => write.IsCompletedSuccessfully), TestToken);
        var next = InsertAsync("next");
        StallFlush();

        _queued.Set();
        await AwaitAsync(_flushing);
        _goOn.Set();

        await Task.WhenAll([.. crowd, next, copying]);
        Assert.Equal(Crowd, saved);
    }

    [Fact]
    public async Task What_somebody_read_of_a_write_that_was_lost_is_read_anew()
    {
        var learnings = LiteDbStores.Over(_store).All.Learnings;
        var isAdding = false;
        _disk.BeforeWrite = (file, _) =>
        {
            if (file == StoreOpening.LogName && isAdding)
            {
                isAdding = false;
                throw new IOException("No space left on device");
            }
        };
        var crowd = await QueueCrowdAsync();
        var adding = learnings.TryAddAsync(
            Some.Learning(),
            _ =>
            {
                isAdding = true;
                return null;
            },
            Some.Mark(),
            TestToken);
        var reading = learnings.ListHeadingsAsync(Some.Guild, TestToken);

        _queued.Set();

        await Task.WhenAll(crowd);
        await Assert.ThrowsAsync<StoreFailedException>(() => adding);
        await Assert.ThrowsAsync<StoreFailedException>(() => reading);
        Assert.Empty(await learnings.ListHeadingsAsync(Some.Guild, TestToken));
    }

    private static async Task AwaitAsync(SemaphoreSlim signal) => Assert.True(await signal.WaitAsync(TimeSpan.FromMinutes(1), TestToken));

    // The owner is held until everything is queued, so that it finds a crowd, and somebody waiting behind it.
    private async Task<Task[]> QueueCrowdAsync()
    {
        using var held = new SemaphoreSlim(0);
        _ = _store.ReadAsync(
            _ =>
            {
                held.Release();
                _queued.Wait(TestToken);
                return true;
            },
            TestToken);
        await AwaitAsync(held);
        return [.. Enumerable.Range(0, Crowd).Select(i => InsertAsync($"{i}"))];
    }

    private void StallFlush(Exception? fault = null) => _disk.BeforeSync = () =>
    {
        if (Interlocked.Increment(ref _flushes) > 1)
            return;

        _flushing.Release();
        _goOn.Wait(TestToken);
        if (fault is not null)
            throw fault;
    };

    private Task InsertAsync(string id, Action? work = null) => _store.WriteAsync(
        transaction =>
        {
            transaction.Insert("members", new BsonDocument { ["_id"] = id });
            work?.Invoke();
        },
        TestToken);

    private Task<bool> ExistsAsync(string id) => _store.ReadAsync(reader => reader.Find("members", id) is not null, TestToken);
}
