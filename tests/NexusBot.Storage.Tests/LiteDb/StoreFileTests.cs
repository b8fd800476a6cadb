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
            await before.All.Learnings.TryAddAsync(learning, Some.Card(learning), Some.Mark(), TestToken);
            await before.All.Reminders.TryAddAsync(reminder, Some.Message(reminder), Some.Mark(), TestToken);
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
        var newer = new StoreSchema([.. Enumerable.Range(2, StoreSchema.Current.Version).Select(version => new Migration(version, _ => { }))]);
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
}
