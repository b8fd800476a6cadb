using System.Runtime.Versioning;
using LiteDB;
using Microsoft.Extensions.Logging.Abstractions;
using NexusBot.Core.Members;
using NexusBot.Storage.LiteDb;
using NexusBot.Storage.LiteDb.Files;

namespace NexusBot.Storage.Tests.LiteDb;

public sealed class StoreFileTests : IDisposable
{
    private readonly string _directory = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    private static CancellationToken TestToken => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public async Task A_restart_keeps_everything()
    {
        var learning = Some.Learning();
        var reminder = Some.Reminder();
        var profile = Profile.Empty(Some.Guild, Some.Amina) with { Zone = "Africa/Nairobi", Version = 1 };
        using (var before = LiteDbStores.At(_directory))
        {
            await before.All.Learnings.TryAddAsync(learning, _ => Some.Card(learning), Some.Mark(), TestToken);
            await before.All.Reminders.TryAddAsync(reminder, Some.Message(reminder), Some.Limits, Some.Mark(), TestToken);
            await before.All.Members.SaveAsync(profile, Some.Mark(), TestToken);
        }

        using var after = LiteDbStores.At(_directory);
        Assert.Equivalent(learning, await after.All.Learnings.FindAsync(Some.Guild, learning.Id, TestToken), strict: true);
        Assert.Equal(reminder, await after.All.Reminders.FindAsync(Some.Guild, reminder.Id, TestToken));
        Assert.Equal("Africa/Nairobi", (await after.All.Members.FindAsync(Some.Guild, Some.Amina, TestToken))!.Zone);
        Assert.Equal(Some.Now, await after.All.Outbox.NextDueAsync(TestToken));
    }

    [Fact]
    public void A_second_opener_is_told_who_has_it()
    {
        using var first = LiteDbStores.At(_directory);

        var refused = Assert.Throws<StoreInUseException>(() => LiteDbStores.At(_directory));

        Assert.Contains(_directory, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_lock_is_let_go_with_the_store()
    {
        LiteDbStores.At(_directory).Dispose();

        LiteDbStores.At(_directory).Dispose();
    }

    [Fact]
    public void A_file_of_a_newer_version_is_refused_and_left_alone()
    {
        LiteDbStores.At(_directory).Dispose();
        var newer = new StoreSchema([.. StoreSchema.Current.Migrations, new Migration(StoreSchema.Current.Version + 1, _ => { })]);
        using (var held = StoreLock.Take(_directory))
            new LiteDbStore(new FolderDisk(_directory), null, newer, 0, TimeProvider.System, NullLogger<LiteDbStore>.Instance).Dispose();

        Assert.Throws<StoreTooNewException>(() => LiteDbStores.At(_directory));
        Assert.Throws<StoreTooNewException>(() => LiteDbStores.At(_directory));
    }

    [Fact]
    public void A_file_that_is_no_store_is_refused_and_let_go()
    {
        Directory.CreateDirectory(_directory);
        var file = Path.Combine(_directory, "nexusbot.db");
        File.WriteAllBytes(file, [.. Enumerable.Repeat((byte)0xA5, 20_000)]);

        var refused = Assert.Throws<StoreDamagedException>(() => LiteDbStores.At(_directory));
        File.Delete(file);

        Assert.Contains(_directory, refused.Message, StringComparison.Ordinal);
        LiteDbStores.At(_directory).Dispose();
    }

    [Fact]
    public void A_plain_LiteDB_file_is_named_as_such_and_left_alone()
    {
        Directory.CreateDirectory(_directory);
        var file = Path.Combine(_directory, "nexusbot.db");
        using (var plain = new LiteDatabase(file))
            plain.GetCollection("learnings").Insert(new BsonDocument { ["_id"] = 1 });
        var before = File.ReadAllBytes(file);

        var refused = Assert.Throws<StoreUnusableException>(() => LiteDbStores.At(_directory));

        Assert.Contains("is a plain LiteDB file", refused.Message, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(file));
    }

    [Fact]
    public async Task Damage_that_is_met_while_it_runs_ends_it_and_is_named()
    {
        using (var before = LiteDbStores.At(_directory))
            await InsertManyAsync(before.Store);
        using var stores = LiteDbStores.At(_directory);
        await using (var file = new FileStream(Path.Combine(_directory, "nexusbot.db"), FileMode.Open, FileAccess.Write, FileShare.ReadWrite))
        {
            file.Position = file.Length / 2;
            await file.WriteAsync(new byte[(int)(file.Length / 4)], TestToken);
        }

        Assert.Null(stores.Store.FindDamage());
        await Assert.ThrowsAsync<StoreFailedException>(() => stores.Store.ReadAsync(reader => reader.ListBy("members", "_id >= @0", 0), TestToken));

        Assert.True(stores.Store.Failed.IsCancellationRequested);
        Assert.Contains("fails its checksum", stores.Store.FindDamage()!.Message, StringComparison.Ordinal);
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public void A_folder_that_is_meant_for_everybody_stays_so()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "File modes are Unix's.");
        const UnixFileMode everybodys = (UnixFileMode)0b001_111_111_111;
        Directory.CreateDirectory(_directory);
        File.SetUnixFileMode(_directory, everybodys);

        LiteDbStores.At(_directory).Dispose();

        Assert.Equal(everybodys, File.GetUnixFileMode(_directory));
    }

    [Fact]
    public void A_folder_that_cannot_be_made_is_refused()
    {
        Directory.CreateDirectory(_directory);
        var file = Path.Combine(_directory, "file");
        File.WriteAllText(file, "");

        Assert.Throws<StoreUnusableException>(() => LiteDbStores.At(Path.Combine(file, "data")));
    }

    [Fact]
    public void Folder_and_files_are_the_owners_alone()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "File modes are Unix's.");
        using var stores = LiteDbStores.At(_directory);

        const UnixFileMode ofOthers = (UnixFileMode)0b000_111_111;
        Assert.Equal(UnixFileMode.None, new DirectoryInfo(_directory).UnixFileMode & ofOthers);
        Assert.Equal(4, Directory.GetFiles(_directory).Length);
        Assert.All(Directory.GetFiles(_directory), file => Assert.Equal(UnixFileMode.None, new FileInfo(file).UnixFileMode & ofOthers));
    }

    private static Task InsertManyAsync(LiteDbStore store) => store.WriteAsync(
        transaction =>
        {
            for (var i = 0; i < 500; i++)
                transaction.Insert("members", new BsonDocument { ["_id"] = i, ["text"] = new string('x', 2000) });
        },
        TestToken);
}
