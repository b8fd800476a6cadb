using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using NexusBot.Core.Learnings.Pictures;
using NexusBot.Storage.LiteDb;
using NexusBot.Storage.LiteDb.Backups;
using NexusBot.Storage.LiteDb.Pictures;

namespace NexusBot.Storage.Tests.LiteDb.Pictures;

public sealed class BackingUpPicturesTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("nexusbot-backup-");
    private readonly FakeTimeProvider _time = new(Some.Now.ToDateTimeOffset());

    private static CancellationToken TestToken => TestContext.Current.CancellationToken;

    private string Hub => Path.Combine(_folder.FullName, "hub");

    private StoreSettings Settings => new(Hub, MinimumFreeBytes: 0);

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_backup_brings_the_pictures_that_it_names_and_none_that_nothing_names()
    {
        await ShareAsync("one");
        await KeepAsync("nobody's");

        var (_, census) = await BackUpAsync();

        Assert.Equal((1, 0), (census.Pictures.Named, census.Pictures.Lost.Count));
        Assert.Equal([Some.Picture("one").Id.Value], PicturesIn(Path.Combine(Hub, "backups")));
    }

    [Fact]
    public async Task Restored_on_an_empty_disk_the_pictures_are_back()
    {
        var picture = await ShareAsync("one");
        var (file, _) = await BackUpAsync();
        var elsewhere = Path.Combine(_folder.FullName, "elsewhere");
        Directory.Move(Path.GetDirectoryName(file)!, elsewhere);
        Directory.Delete(Hub, recursive: true);

        var census = Restore(Path.Combine(elsewhere, Path.GetFileName(file)));

        Assert.Empty(census.Pictures.Lost);
        Assert.Empty(Verify().Pictures.Lost);
        Assert.NotNull(PictureFolder.In(Hub).Read(picture.Id));
    }

    [Fact]
    public async Task Verifying_tells_which_pictures_are_missing_or_damaged_and_a_restore_mends_both()
    {
        var (missing, damaged) = (await ShareAsync("one"), await ShareAsync("two"));
        await ShareAsync("three");
        var (file, _) = await BackUpAsync();
        File.Delete(FileOf(missing));
        await File.AppendAllTextAsync(FileOf(damaged), "!", TestToken);
        var lines = new List<string>();

        var found = ClosedStore.Verify(Settings, _time, lines.Add, TestToken);
        Restore(file);

        Assert.Equal(new[] { missing.Id.Value, damaged.Id.Value }.Order(), found.Pictures.Lost.Order());
        Assert.Contains($"picture {missing.Id} is missing", lines);
        Assert.Contains($"picture {damaged.Id} is damaged", lines);
        Assert.Contains("3 pictures, 2 of them missing or damaged", found.ToString(), StringComparison.Ordinal);
        Assert.Empty(Verify().Pictures.Lost);
    }

    [Fact]
    public async Task A_damaged_picture_in_a_backup_is_told_and_takes_no_whole_ones_place()
    {
        var picture = await ShareAsync("one");
        var (file, _) = await BackUpAsync();
        await File.WriteAllTextAsync(Path.Combine(Hub, "backups", "pictures", picture.Id.Value), "other", TestToken);

        var census = Restore(file);

        Assert.Equal([picture.Id.Value], census.Pictures.Lost);
        Assert.NotNull(PictureFolder.In(Hub).Read(picture.Id));
    }

    [Fact]
    public async Task A_missing_picture_does_not_keep_the_rest_from_being_backed_up()
    {
        var picture = await ShareAsync("one");
        File.Delete(FileOf(picture));

        var (file, census) = await BackUpAsync();

        Assert.Equal([picture.Id.Value], census.Pictures.Lost);
        Assert.True(File.Exists(file));
    }

    [Fact]
    public async Task Pictures_leave_the_backups_with_the_last_backup_that_names_them()
    {
        var erased = await ShareAsync("one", author: Some.Brian);
        var kept = await ShareAsync("two");
        await BackUpIfChangedAsync();
        using (var stores = LiteDbStores.At(Hub))
            await stores.All.Learnings.EraseMemberAsync(Some.Guild, Some.Brian, TestToken);

        await BackUpIfChangedAsync();
        Assert.Equal(new[] { erased.Id.Value, kept.Id.Value }.Order(), PicturesIn(Path.Combine(Hub, "backups")).Order());

        for (var day = 0; day < 9; day++)
        {
            await ShareAsync($"picture of day {day}");
            await BackUpIfChangedAsync();
        }

        Assert.DoesNotContain(erased.Id.Value, PicturesIn(Path.Combine(Hub, "backups")));
        Assert.Contains(kept.Id.Value, PicturesIn(Path.Combine(Hub, "backups")));
    }

    private async Task KeepAsync(string content)
    {
        using var store = Open();
        await new LiteDbPictureStore(store, PictureFolder.In(Hub), 0, _time, NullLogger<LiteDbPictureStore>.Instance)
            .KeepAsync(Some.Picture(content), System.Text.Encoding.UTF8.GetBytes(content), TestToken);
    }

    private async Task<Picture> ShareAsync(string content, Core.MemberId? author = null)
    {
        await KeepAsync(content);
        using var stores = LiteDbStores.At(Hub);
        var learning = Some.Pictured(Some.Learning(title: content, author: author), Some.Picture(content));
        await stores.All.Learnings.TryAddAsync(learning, card: _ => null, Some.Mark(author), TestToken);
        return Some.Picture(content);
    }

    private async Task<(string File, StoreCensus Census)> BackUpAsync()
    {
        using var store = Open();
        using var backups = new StoreBackups(store, new BackupFolder(Hub), _time);
        return await backups.BackUpAsync(file: null, static _ => { }, TestToken);
    }

    private async Task BackUpIfChangedAsync()
    {
        _time.Advance(TimeSpan.FromDays(1));
        using var store = Open();
        using var backups = new StoreBackups(store, new BackupFolder(Hub), _time);
        Assert.NotNull(await backups.BackUpIfChangedAsync(TestToken));
    }

    private LiteDbStore Open() => LiteDbStore.Open(Settings, _time, NullLogger<LiteDbStore>.Instance);

    private StoreCensus Verify() => ClosedStore.Verify(Settings, _time, static _ => { }, TestToken);

    private StoreCensus Restore(string file) => ClosedStore.Restore(Settings, file, _time, static _ => { }, TestToken);

    private string FileOf(Picture picture) => Path.Combine(Hub, "pictures", picture.Id.Value);

    private static List<string> PicturesIn(string folder) =>
        [.. Directory.GetFiles(Path.Combine(folder, "pictures")).Select(file => Path.GetFileName(file))];
}
