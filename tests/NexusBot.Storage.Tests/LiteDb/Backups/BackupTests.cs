using System.Runtime.Versioning;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using NexusBot.Storage.LiteDb;
using NexusBot.Storage.LiteDb.Backups;
using NexusBot.Storage.Torture;

namespace NexusBot.Storage.Tests.LiteDb.Backups;

public sealed class BackupTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("nexusbot-backup-");
    private readonly FakeTimeProvider _time = new(Some.Now.ToDateTimeOffset());
    private readonly List<string> _lines = [];

    private static CancellationToken TestToken => TestContext.Current.CancellationToken;

    private string Hub => Path.Combine(_folder.FullName, "hub");

    private StoreSettings Settings => new(Hub, MinimumFreeBytes: 0);

    private BackupFolder Backups => new(Hub);

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_backup_made_while_others_write_is_whole_and_holds_what_was_answered_before_it()
    {
        using var store = Open();
        await WriteAsync(store, thread: 0);
        var promised = _lines.ToList();
        var others = Enumerable.Range(1, 3).Select(thread => new Writer(store, thread, 4, 1, _ => { }).RunAsync(100, TestToken)).ToList();

        var files = new List<string>();
        for (var i = 0; i < 3; i++)
            files.Add((await new StoreBackups(store, Backups, _time).BackUpAsync(Path.Combine(_folder.FullName, $"{i}.db"), _ => { }, TestToken)).File);

        await Task.WhenAll(others);
        foreach (var file in files)
            Assert.True((await RestoreAndCompareAsync(file, promised)).IsClean);
    }

    [Fact]
    public async Task Without_a_change_there_is_no_other_backup_even_after_a_restart()
    {
        using (var store = Open())
        {
            await WriteAsync(store);
            Assert.NotNull(await BackUpIfChangedAsync(store));
            Assert.Null(await BackUpIfChangedAsync(store));
        }

        using var again = Open();
        Assert.Null(await BackUpIfChangedAsync(again));
        await again.WriteAsync(transaction => transaction.Upsert("members", new() { ["_id"] = "change" }), TestToken);
        Assert.NotNull(await BackUpIfChangedAsync(again));
        Assert.Equal(2, Backups.List().Count);
    }

    [Fact]
    public async Task The_last_eight_and_the_last_of_each_day_are_kept_for_seven_days()
    {
        var lastWeek = _time.GetUtcNow() + TimeSpan.FromDays(3);
        for (var hour = 0; hour < 24 * 10; hour += 2)
        {
            _time.Advance(TimeSpan.FromHours(2));
            await PretendBackupAsync(Backups.FileFor(_time.GetUtcNow()));
        }

        var kept = Backups.List().Take(8)
            .Union(Backups.List().Where(backup => backup.MadeAt >= lastWeek).GroupBy(backup => backup.MadeAt.Date).Select(day => day.First()))
            .OrderByDescending(backup => backup.MadeAt)
            .ToList();
        Backups.Prune(_time.GetUtcNow());

        Assert.Equal(kept, Backups.List());
        Assert.InRange(Backups.List().Count, 14, 15);
    }

    [Fact]
    public async Task What_was_erased_is_in_no_backup_after_seven_days_however_seldom_anything_changes()
    {
        await MakeTwoBackupsAsync();
        var migration = new BackupFolder(Hub).FileBefore(2);
        await PretendBackupAsync(migration);
        File.SetLastWriteTimeUtc(migration, _time.GetUtcNow().UtcDateTime);
        var newest = Backups.List()[0];

        _time.Advance(TimeSpan.FromDays(6));
        using var store = Open();
        Assert.Null(await BackUpIfChangedAsync(store));
        Assert.Equal(2, Backups.List().Count);
        Assert.True(File.Exists(migration));

        _time.Advance(TimeSpan.FromDays(2));
        Assert.Null(await BackUpIfChangedAsync(store));
        Assert.Equal([newest], Backups.List());
        Assert.False(File.Exists(migration));
    }

    [Fact]
    public async Task Nor_in_one_for_whose_successor_there_is_no_room()
    {
        await MakeTwoBackupsAsync();
        var newest = Backups.List()[0];
        using (var store = Open())
            await store.WriteAsync(transaction => transaction.Upsert("members", new() { ["_id"] = "another change" }), TestToken);
        using var full = LiteDbStore.Open(Settings with { MinimumFreeBytes = long.MaxValue / 2 }, _time, NullLogger<LiteDbStore>.Instance);

        _time.Advance(TimeSpan.FromDays(8));
        await Assert.ThrowsAsync<NoRoomException>(() => BackUpIfChangedAsync(full));

        Assert.Equal([newest], Backups.List());
    }

    [Fact]
    public async Task A_damaged_store_names_the_newest_whole_backup_and_is_restored_from_it()
    {
        await MakeTwoBackupsAsync();
        var (older, newer) = (Backups.List()[1].File, Backups.List()[0].File);
        Damage(newer);
        Damage(Path.Combine(Hub, "nexusbot.db"));

        var damaged = Assert.Throws<StoreDamagedException>(Open);
        Assert.Contains($"NexusBot.Host restore {older}", damaged.Message, StringComparison.Ordinal);
        ClosedStore.Restore(Settings, older, _time, _ => { }, TestToken);

        using var store = Open();
        Assert.True((await Verification.RunAsync(store, Acknowledged.Read(_lines), TestToken)).IsClean);
        Assert.Equal(["nexusbot.db", "nexusbot.log"], Directory.GetFiles(Path.Combine(Hub, "quarantine"), "*", SearchOption.AllDirectories).Select(Path.GetFileName).Order());
    }

    [Fact]
    public async Task A_damaged_backup_is_not_restored_and_the_store_stays_as_it_is()
    {
        await MakeTwoBackupsAsync();
        var backup = Backups.List()[0].File;
        Damage(backup);

        Assert.Throws<StoreDamagedException>(() => ClosedStore.Restore(Settings, backup, _time, _ => { }, TestToken));
        Assert.Throws<StoreDamagedException>(() => ClosedStore.VerifyBackup(backup, _ => { }, TestToken));

        using var store = Open();
        Assert.True((await Verification.RunAsync(store, Acknowledged.Read(_lines), TestToken)).IsClean);
    }

    [Fact]
    public async Task A_backup_is_restored_on_an_empty_machine()
    {
        await MakeTwoBackupsAsync();

        Assert.True((await RestoreAndCompareAsync(Backups.List()[0].File, _lines)).IsClean);
    }

    [Fact]
    public async Task An_open_store_is_neither_verified_nor_restored()
    {
        using var store = Open();
        await BackUpIfChangedAsync(store);

        Assert.Throws<StoreInUseException>(() => ClosedStore.Verify(Settings, _time, _ => { }, TestToken));
        Assert.Throws<StoreInUseException>(() => ClosedStore.Restore(Settings, Backups.List()[0].File, _time, _ => { }, TestToken));
    }

    [Fact]
    public async Task Without_room_there_is_no_backup_and_nothing_is_left_of_it()
    {
        using (var store = Open())
            await WriteAsync(store);
        using var full = LiteDbStore.Open(Settings with { MinimumFreeBytes = long.MaxValue / 2 }, _time, NullLogger<LiteDbStore>.Instance);
        using var backups = new StoreBackups(full, Backups, _time);

        var refused = await Assert.ThrowsAsync<NoRoomException>(() => backups.BackUpAsync(file: null, _ => { }, TestToken));

        Assert.StartsWith("There is no room for the backup", refused.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(Path.Combine(Hub, "backups")));
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task A_backup_that_is_verified_is_left_as_it_is()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "File modes are Unix's.");
        await MakeTwoBackupsAsync();
        var backup = Backups.List()[0].File;
        const UnixFileMode readable = UnixFileMode.UserRead | UnixFileMode.GroupRead | UnixFileMode.OtherRead;
        File.SetUnixFileMode(backup, readable);
        var before = await File.ReadAllBytesAsync(backup, TestToken);

        ClosedStore.VerifyBackup(backup, _ => { }, TestToken);

        Assert.Equal(readable, File.GetUnixFileMode(backup));
        Assert.Equal(before, await File.ReadAllBytesAsync(backup, TestToken));
    }

    [Fact]
    public async Task Verifying_tells_how_many_documents_there_are()
    {
        using (var store = Open())
            await store.WriteAsync(transaction => transaction.Insert("members", new() { ["_id"] = "one" }), TestToken);

        Assert.Equal(1, ClosedStore.Verify(Settings, _time, _ => { }, TestToken).Documents["members"]);
    }

    private LiteDbStore Open() => LiteDbStore.Open(Settings, _time, NullLogger<LiteDbStore>.Instance);

    private Task<string?> BackUpIfChangedAsync(LiteDbStore store)
    {
        _time.Advance(TimeSpan.FromMinutes(15));
        return new StoreBackups(store, Backups, _time).BackUpIfChangedAsync(TestToken);
    }

    private Task WriteAsync(LiteDbStore store, int thread = 0) => new Writer(store, thread, 4, 1, _lines.Add).RunAsync(40, TestToken);

    private static async Task PretendBackupAsync(string file)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await File.WriteAllTextAsync(file, "", TestToken);
    }

    private async Task MakeTwoBackupsAsync()
    {
        using var store = Open();
        await WriteAsync(store);
        await BackUpIfChangedAsync(store);
        await store.WriteAsync(transaction => transaction.Upsert("members", new() { ["_id"] = "change" }), TestToken);
        await BackUpIfChangedAsync(store);
    }

    private async Task<Findings> RestoreAndCompareAsync(string file, IEnumerable<string> promised)
    {
        var elsewhere = new StoreSettings(Path.Combine(_folder.FullName, Path.GetRandomFileName()), MinimumFreeBytes: 0);
        ClosedStore.Restore(elsewhere, file, _time, _ => { }, TestToken);
        using var store = LiteDbStore.Open(elsewhere, _time, NullLogger<LiteDbStore>.Instance);
        return await Verification.RunAsync(store, Acknowledged.Read(promised), TestToken);
    }

    private static void Damage(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.ReadWrite);
        stream.Position = stream.Length / 2;
        var found = stream.ReadByte();
        stream.Position--;
        stream.WriteByte((byte)(found ^ 1));
    }
}
