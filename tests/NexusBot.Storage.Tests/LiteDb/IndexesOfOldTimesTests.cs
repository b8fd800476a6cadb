using LiteDB;
using NexusBot.Core.Pairing;
using NexusBot.Storage.LiteDb.Files;

namespace NexusBot.Storage.Tests.LiteDb;

/// <summary>Files that were made while the schema named an index that it names no more.</summary>
public sealed class IndexesOfOldTimesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("nexusbot-indexes-").FullName;

    private static CancellationToken TestToken => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task An_index_that_nobody_asks_any_more_does_no_harm()
    {
        var (first, second) = (new Block(Some.Guild, Some.Amina, Some.Brian), new Block(Some.Guild, Some.Brian, Some.Amina));
        using (var stores = LiteDbStores.At(_folder))
            await stores.All.Blocks.TryAddAsync(first, 5, TestToken);
        IndexAsOnce();

        using (var stores = LiteDbStores.At(_folder))
        {
            await stores.All.Blocks.TryAddAsync(second, 5, TestToken);
            Assert.Equal(2, (await stores.All.Blocks.ListAllAsync(Some.Guild, TestToken)).Count);
            await stores.All.Blocks.EraseMemberAsync(Some.Guild, Some.Amina, TestToken);
        }

        using (var stores = LiteDbStores.At(_folder))
            Assert.Equal([second], await stores.All.Blocks.ListAllAsync(Some.Guild, TestToken));
    }

    private void IndexAsOnce()
    {
        using var engine = new StoreEngine(StoreOpening.Open(new FolderDisk(_folder), TimeProvider.System, TestToken));
        Assert.True(engine.Lite.EnsureIndex("blocks", "blocked", BsonExpression.Create("$.blocked"), unique: false));
        engine.Close();
    }
}
