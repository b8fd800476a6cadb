using Microsoft.Extensions.Logging.Abstractions;
using NexusBot.Core.Learnings.Search;
using NexusBot.Storage.LiteDb.Learnings;

namespace NexusBot.Storage.Tests.LiteDb;

public sealed class LatestLearningChangeTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("nexusbot-changes-").FullName;

    private static CancellationToken TestToken => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task It_is_known_without_asking_the_store_once_something_was_written()
    {
        using var stores = LiteDbStores.InMemory();
        var first = await WriteAsync(stores, "First");
        var second = await WriteAsync(stores, "Second");

        stores.Store.Dispose();
        var known = await Changes(stores).GetLatestAsync(TestToken);

        Assert.Equal(second, known);
        Assert.Equal(first.Number + 1, second.Number);
    }

    [Fact]
    public async Task After_a_restart_the_store_tells_it()
    {
        ChangePoint written;
        using (var before = LiteDbStores.At(_folder))
            written = await WriteAsync(before, "Kept");

        using var after = LiteDbStores.At(_folder);

        Assert.Equal(written, await Changes(after).GetLatestAsync(TestToken));
    }

    private static LiteDbLearningChanges Changes(LiteDbStores stores) =>
        new(stores.Store, stores.Bell, NullLogger<LiteDbLearningChanges>.Instance);

    private static async Task<ChangePoint> WriteAsync(LiteDbStores stores, string title)
    {
        Assert.NotNull(await stores.All.Learnings.TryAddAsync(Some.Learning(title), card: _ => null, Some.Mark(Some.Amina), TestToken));
        return await Changes(stores).GetLatestAsync(TestToken);
    }
}
