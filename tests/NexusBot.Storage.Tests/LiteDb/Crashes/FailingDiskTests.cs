using LiteDB;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using NexusBot.Core.Delivery;
using NexusBot.Core.Stores;
using NexusBot.Storage.LiteDb;
using NexusBot.Storage.LiteDb.Files;
using NodaTime;

namespace NexusBot.Storage.Tests.LiteDb.Crashes;

public sealed class FailingDiskTests : IDisposable
{
    private const int MinimumFreeBytes = 1000;

    private readonly RecordingDisk _disk = new();
    private readonly FakeTimeProvider _time = new();
    private readonly LiteDbStore _store;

    public FailingDiskTests() => _store = new LiteDbStore(
        _disk, heldLock: null, StoreSchema.Current, MinimumFreeBytes, _time, NullLogger<LiteDbStore>.Instance);

    private static CancellationToken TestToken => TestContext.Current.CancellationToken;

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task After_a_failed_flush_nothing_is_acknowledged_and_it_is_not_tried_again()
    {
        var flushes = 0;
        _disk.BeforeSync = () =>
        {
            if (++flushes == 1)
                throw new FlushFailedException("log", new IOException("EIO"));
        };

        await Assert.ThrowsAsync<StoreFailedException>(() => InsertAsync("one"));
        await Assert.ThrowsAsync<StoreFailedException>(() => InsertAsync("two"));
        await Assert.ThrowsAsync<StoreFailedException>(() => ExistsAsync("one"));

        Assert.True(_store.Failed.IsCancellationRequested);
        Assert.Equal(1, flushes);
    }

    [Fact]
    public async Task After_a_failed_write_the_outcome_is_unknown_and_the_store_goes_on_with_what_is_on_the_disk()
    {
        await InsertAsync("before");
        FailWrites(times: 1);

        await Assert.ThrowsAsync<StoreFailedException>(() => InsertAsync("during"));
        await InsertAsync("after");

        Assert.True(await ExistsAsync("before"));
        Assert.False(await ExistsAsync("during"));
        Assert.True(await ExistsAsync("after"));
        Assert.False(_store.Failed.IsCancellationRequested);
    }

    [Fact]
    public async Task Three_failures_within_a_minute_are_one_too_many()
    {
        FailWrites(times: 3);
        await Assert.ThrowsAsync<StoreFailedException>(() => InsertAsync("one"));
        await Assert.ThrowsAsync<StoreFailedException>(() => InsertAsync("two"));
        Assert.False(_store.Failed.IsCancellationRequested);

        await Assert.ThrowsAsync<StoreFailedException>(() => InsertAsync("three"));

        Assert.True(_store.Failed.IsCancellationRequested);
        await Assert.ThrowsAsync<StoreFailedException>(() => ExistsAsync("one"));
    }

    [Fact]
    public async Task Failures_further_apart_are_coped_with()
    {
        FailWrites(times: 4);
        for (var i = 0; i < 4; i++)
        {
            await Assert.ThrowsAsync<StoreFailedException>(() => InsertAsync($"{i}"));
            _time.Advance(TimeSpan.FromSeconds(31));
        }

        Assert.False(_store.Failed.IsCancellationRequested);
        await InsertAsync("after");
    }

    [Fact]
    public async Task On_an_almost_full_disk_writes_are_refused_reads_go_on_and_it_recovers_by_itself()
    {
        await InsertAsync("before");
        _disk.FreeBytes = MinimumFreeBytes - 1;
        _time.Advance(TimeSpan.FromSeconds(2));

        var refused = await Assert.ThrowsAsync<StoreRefusedException>(() => InsertAsync("refused"));
        Assert.True(await ExistsAsync("before"));
        _disk.FreeBytes = MinimumFreeBytes;
        _time.Advance(TimeSpan.FromSeconds(2));
        await InsertAsync("after");

        Assert.Equal(StoreRefusals.DiskFull, refused.Refusal);
        Assert.False(await ExistsAsync("refused"));
    }

    [Fact]
    public async Task On_an_almost_full_disk_it_is_still_written_down_what_was_sent()
    {
        var outbox = LiteDbStores.Over(_store).All;
        var learning = Some.Learning();
        await outbox.Learnings.TryAddAsync(learning, _ => Some.Card(learning), Some.Mark(), TestToken);
        _disk.FreeBytes = MinimumFreeBytes / 2;
        _time.Advance(TimeSpan.FromSeconds(2));

        await Assert.ThrowsAsync<StoreRefusedException>(() => InsertAsync("refused"));
        var claim = Assert.Single(await ClaimAsync(outbox));
        await outbox.Outbox.CompleteAsync(claim, Some.Place, Some.Now, TestToken);
        Assert.Null(await outbox.Outbox.NextDueAsync(TestToken));
    }

    [Fact]
    public async Task On_a_full_disk_nothing_more_is_sent()
    {
        var outbox = LiteDbStores.Over(_store).All;
        var learning = Some.Learning();
        await outbox.Learnings.TryAddAsync(learning, _ => Some.Card(learning), Some.Mark(), TestToken);
        _disk.FreeBytes = (MinimumFreeBytes / 4) - 1;
        _time.Advance(TimeSpan.FromSeconds(2));

        await Assert.ThrowsAsync<StoreRefusedException>(() => ClaimAsync(outbox));
    }

    [Fact]
    public async Task Nobody_is_answered_before_the_flush_and_neither_is_a_reader_who_saw_the_write()
    {
        using var flushing = new SemaphoreSlim(0);
        using var goOn = new ManualResetEventSlim();
        using var queued = new ManualResetEventSlim();
        var blocker = _store.ReadAsync(
            _ =>
            {
                queued.Wait(TestToken);
                return true;
            },
            TestToken);
        var early = ExistsAsync("seen");
        var write = InsertAsync("seen");
        var read = ExistsAsync("seen");
        _disk.BeforeSync = () =>
        {
            flushing.Release();
            goOn.Wait(TestToken);
        };

        queued.Set();
        Assert.True(await flushing.WaitAsync(TimeSpan.FromMinutes(1), TestToken));
        await blocker;
        Assert.False(await early);
        Assert.False(write.IsCompleted);
        Assert.False(read.IsCompleted);
        _disk.BeforeSync = static () => { };
        goOn.Set();

        await write;
        Assert.True(await read);
    }

    [Fact]
    public async Task What_follows_a_commit_happens_only_when_it_is_durable()
    {
        var happened = false;
        FailWrites(times: 1);
        await Assert.ThrowsAsync<StoreFailedException>(() => _store.WriteAsync(
            transaction =>
            {
                transaction.Insert("members", new BsonDocument { ["_id"] = "rung" });
                transaction.AfterCommit(() => happened = true);
            },
            TestToken));

        Assert.False(happened);
    }

    private static Task<IReadOnlyList<OutboxClaim>> ClaimAsync(StoreSet stores) =>
        stores.Outbox.ClaimDueAsync(Some.Now, Duration.FromMinutes(1), new ClaimRoom(1), TestToken);

    private void FailWrites(int times) => _disk.BeforeWrite = (file, _) =>
    {
        if (file == StoreOpening.LogName && times-- > 0)
            throw new IOException("No space left on device");
    };

    private Task InsertAsync(string id) =>
        _store.WriteAsync(transaction => transaction.Insert("members", new BsonDocument { ["_id"] = id }), TestToken);

    private Task<bool> ExistsAsync(string id) => _store.ReadAsync(reader => reader.Find("members", id) is not null, TestToken);
}
