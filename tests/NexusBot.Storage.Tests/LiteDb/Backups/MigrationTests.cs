using LiteDB;
using Microsoft.Extensions.Logging.Abstractions;
using NexusBot.Storage.LiteDb;
using NexusBot.Storage.LiteDb.Backups;
using NexusBot.Storage.LiteDb.Files;

namespace NexusBot.Storage.Tests.LiteDb.Backups;

public sealed class MigrationTests : IDisposable
{
    private static readonly StoreSchema s_first = new();
    private static readonly StoreSchema s_next = new(new Migration(2, transaction => Rename(transaction, "old", "new")));

    private readonly string _folder = Directory.CreateTempSubdirectory("nexusbot-migration-").FullName;

    private static CancellationToken TestToken => TestContext.Current.CancellationToken;

    private StoreSettings Settings => new(_folder, MinimumFreeBytes: 0);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_migration_changes_what_is_stored_once()
    {
        await InsertAsync("old");

        Assert.Equal("new", await NameAsync(s_next));
        Assert.Equal("new", await NameAsync(s_next));
    }

    [Fact]
    public async Task The_way_back_is_the_backup_that_was_made_before()
    {
        await InsertAsync("old");
        await NameAsync(s_next);
        await Assert.ThrowsAsync<StoreTooNewException>(() => NameAsync(s_first));

        ClosedStore.Restore(Settings, new BackupFolder(_folder).FileBefore(2), TimeProvider.System, _ => { }, TestToken);

        Assert.Equal("old", await NameAsync(s_first));
    }

    [Fact]
    public async Task A_migration_that_fails_changes_nothing()
    {
        await InsertAsync("old");
        var failing = new StoreSchema(new Migration(2, transaction =>
        {
            Rename(transaction, "old", "new");
            throw new InvalidOperationException("no");
        }));

        await Assert.ThrowsAsync<InvalidOperationException>(() => NameAsync(failing));

        Assert.Equal("old", await NameAsync(s_first));
    }

    [Fact]
    public async Task A_new_store_needs_none()
    {
        using (Open(s_next))
        {
        }

        Assert.False(File.Exists(new BackupFolder(_folder).FileBefore(2)));
        await Assert.ThrowsAsync<StoreTooNewException>(() => NameAsync(s_first));
    }

    private static void Rename(StoreTransaction transaction, string from, string to)
    {
        var document = transaction.Find("members", "one")!;
        Assert.Equal(from, document["name"].AsString);
        document["name"] = to;
        transaction.Update("members", document);
    }

    private async Task InsertAsync(string name)
    {
        using var store = Open(s_first);
        await store.WriteAsync(
            transaction => transaction.Insert("members", new BsonDocument { ["_id"] = "one", ["name"] = name }), TestToken);
    }

    private async Task<string> NameAsync(StoreSchema schema)
    {
        using var store = Open(schema);
        return await store.ReadAsync(reader => reader.Find("members", "one")!["name"].AsString, TestToken);
    }

    private LiteDbStore Open(StoreSchema schema) =>
        new(new FolderDisk(_folder), heldLock: null, schema, minimumFreeBytes: 0, TimeProvider.System, NullLogger<LiteDbStore>.Instance);
}
