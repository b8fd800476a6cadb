using LiteDB;
using NexusBot.Core.Delivery;
using NexusBot.Core.Learnings;
using NexusBot.Storage.LiteDb;

namespace NexusBot.Storage.Tests.LiteDb;

public sealed class StoreThreadTests : IDisposable
{
    private readonly LiteDbStores _stores = LiteDbStores.InMemory();

    private static CancellationToken TestToken => TestContext.Current.CancellationToken;

    private LiteDbStore Store => _stores.Store;

    public void Dispose() => _stores.Dispose();

    [Fact]
    public async Task A_fault_in_a_delegate_undoes_its_writes_and_harms_nobody_else()
    {
        Task Failing() => Store.WriteAsync(
            transaction =>
            {
                transaction.Insert("members", new BsonDocument { ["_id"] = "half" });
                throw new InvalidOperationException("no");
            },
            TestToken);

        await Assert.ThrowsAsync<InvalidOperationException>(Failing);
        Assert.Null(await Store.ReadAsync(reader => reader.Find("members", "half"), TestToken));
        await Store.WriteAsync(transaction => transaction.Insert("members", new BsonDocument { ["_id"] = "whole" }), TestToken);
        Assert.NotNull(await Store.ReadAsync(reader => reader.Find("members", "whole"), TestToken));
    }

    [Fact]
    public void Work_that_was_cancelled_before_it_ran_is_not_answered_by_the_store()
    {
        var done = new TaskCompletionSource<bool>();

        new StoreWrite<bool>(_ => true, done, CancellationToken.None).Complete();

        Assert.False(done.Task.IsCompleted);
    }

    [Fact]
    public async Task A_transaction_that_a_unique_index_undid_takes_no_more_writes()
    {
        await Store.WriteAsync(transaction => transaction.Insert("members", new BsonDocument { ["_id"] = "one" }), TestToken);

        Task Writing() => Store.WriteAsync(
            transaction =>
            {
                Assert.False(transaction.TryInsert("members", new BsonDocument { ["_id"] = "one" }));
                transaction.Insert("members", new BsonDocument { ["_id"] = "two" });
            },
            TestToken);

        await Assert.ThrowsAsync<InvalidOperationException>(Writing);
        Assert.Null(await Store.ReadAsync(reader => reader.Find("members", "two"), TestToken));
    }

    [Fact]
    public async Task Work_is_cancelled_while_it_is_queued_and_not_once_it_runs()
    {
        using var cancelling = CancellationTokenSource.CreateLinkedTokenSource(TestToken);
        using var running = new SemaphoreSlim(0);
        using var goOn = new ManualResetEventSlim();
        var first = Store.WriteAsync(
            transaction =>
            {
                running.Release();
                goOn.Wait(TestToken);
                transaction.Insert("members", new BsonDocument { ["_id"] = "started" });
            },
            cancelling.Token);
        await running.WaitAsync(TestToken);
        var second = Store.WriteAsync(transaction => transaction.Insert("members", new BsonDocument { ["_id"] = "queued" }), cancelling.Token);

        await cancelling.CancelAsync();
        goOn.Set();

        await first;
        await Task.WhenAny(second);
        Assert.True(second.IsCanceled);
        Assert.NotNull(await Store.ReadAsync(reader => reader.Find("members", "started"), TestToken));
        Assert.Null(await Store.ReadAsync(reader => reader.Find("members", "queued"), TestToken));
    }

    [Fact]
    public async Task What_is_queued_is_finished_before_the_store_closes()
    {
        var stores = LiteDbStores.InMemory();
        var writes = Enumerable.Range(0, 50)
            .Select(i => stores.Store.WriteAsync(transaction => transaction.Insert("members", new BsonDocument { ["_id"] = i }), TestToken))
            .ToList();

        stores.Dispose();

        await Task.WhenAll(writes);
    }

    [Fact]
    public async Task The_pulse_is_felt() =>
        Assert.True(await Store.MeasureAsync(TestToken) > NodaTime.Duration.Zero);

    [Theory]
    [InlineData("kind", "NoSuchKind")]
    [InlineData("title", 12)]
    [InlineData("_type", null)]
    public async Task A_document_that_cannot_be_read_is_left_aside_and_its_list_still_works(string field, object? value)
    {
        var (good, bad) = (Some.Learning("Good"), Some.Learning("Bad"));
        await _stores.All.Learnings.TryAddAsync(good, _ => null, Some.Mark(), TestToken);
        await _stores.All.Learnings.TryAddAsync(bad, _ => null, Some.Mark(), TestToken);
        await Store.WriteAsync(
            transaction =>
            {
                var document = transaction.Find("learnings", bad.Id.Value)!;
                if (value is null)
                    document["v"] = 99;
                else
                    document[field] = new BsonValue(value);
                transaction.Update("learnings", document);
            },
            TestToken);

        var headings = await _stores.All.Learnings.ListHeadingsAsync(Some.Guild, TestToken);

        Assert.Equal("Good", Assert.Single(headings).Title);
        Assert.Null(await _stores.All.Learnings.FindAsync(Some.Guild, bad.Id, TestToken));
    }

    [Fact]
    public async Task An_outbox_row_that_cannot_be_read_does_not_stay_due()
    {
        var learning = Some.Learning();
        await _stores.All.Learnings.TryAddAsync(learning, _ => Some.Card(learning), Some.Mark(), TestToken);
        await Store.WriteAsync(
            transaction =>
            {
                var document = transaction.FindBy("outbox", "subject = @0", learning.Id.Value)!;
                document["address"] = "nowhere";
                transaction.Update("outbox", document);
            },
            TestToken);

        Assert.Empty(await _stores.All.Outbox.ClaimDueAsync(Some.Now, NodaTime.Duration.FromMinutes(1), new ClaimRoom(10), TestToken));
        Assert.Null(await _stores.All.Outbox.NextDueAsync(TestToken));
    }

    [Theory]
    [InlineData("a\u200Db 👩‍👩‍👧‍👦 \u202A")]
    [InlineData("'; drop @0 $.x _type")]
    [InlineData("  leading and trailing  ")]
    public async Task Text_comes_back_as_written(string title)
    {
        var learning = Some.Learning(title);
        await _stores.All.Learnings.TryAddAsync(learning, _ => null, Some.Mark(), TestToken);

        Assert.Equal(title, (await _stores.All.Learnings.FindAsync(Some.Guild, learning.Id, TestToken))!.Content.Title);
    }

    [Fact]
    public async Task The_longest_title_in_emoji_can_be_indexed()
    {
        var title = string.Concat(Enumerable.Repeat("👩", LearningContent.MaxTitleLength / 2));

        Assert.NotNull(await _stores.All.Learnings.TryAddAsync(Some.Learning(title), _ => null, Some.Mark(), TestToken));
    }
}
