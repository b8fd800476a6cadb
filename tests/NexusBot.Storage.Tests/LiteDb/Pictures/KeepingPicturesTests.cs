using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using NexusBot.Core.Learnings;
using NexusBot.Core.Learnings.Pictures;
using NexusBot.Core.Stores;
using NexusBot.Storage.LiteDb.Pictures;

namespace NexusBot.Storage.Tests.LiteDb.Pictures;

public sealed class KeepingPicturesTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("nexusbot-pictures-");
    private readonly FakeTimeProvider _time = new(Some.Now.ToDateTimeOffset());
    private readonly LiteDbStores _stores = LiteDbStores.InMemory();

    private static CancellationToken TestToken => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _stores.Dispose();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task What_is_kept_is_found_by_the_next_process_and_is_its_owners_alone()
    {
        var picture = await KeepAsync("one");

        Assert.Equal("one"u8.ToArray(), await Open().FindAsync(picture, TestToken));
        Assert.Equal([picture.Id.Value], Files());
        if (OperatingSystem.IsWindows())
            return;

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(FileOf(picture)));
        Assert.Equal(
            UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(Path.GetDirectoryName(FileOf(picture))!));
    }

    [Fact]
    public async Task Damage_is_never_served_and_keeping_the_picture_again_mends_it()
    {
        var picture = await KeepAsync("one");
        await File.WriteAllTextAsync(FileOf(picture), "two", TestToken);

        Assert.Null(await Open().FindAsync(picture, TestToken));
        await KeepAsync("one");
        Assert.NotNull(await Open().FindAsync(picture, TestToken));
    }

    [Fact]
    public async Task What_a_crash_left_without_a_name_is_swept_after_an_hour_and_not_before()
    {
        var picture = await KeepAsync("one");
        await File.WriteAllTextAsync(FileOf(picture) + ".unfinished", "on", TestToken);
        File.SetLastWriteTimeUtc(FileOf(picture) + ".unfinished", _time.GetUtcNow().UtcDateTime);

        _time.Advance(TimeSpan.FromMinutes(59));
        Assert.Equal(0, await Open().SweepAsync(TestToken));
        Assert.Equal(2, Files().Count);

        _time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(1, await Open().SweepAsync(TestToken));
        Assert.Empty(Files());
    }

    [Fact]
    public async Task What_is_being_written_is_no_leftover_even_if_the_clock_has_jumped()
    {
        var store = Open();
        _time.SetUtcNow(TimeProvider.System.GetUtcNow() + TimeSpan.FromDays(1));
        var keeping = Task.Run(
            async () =>
            {
                for (var i = 0; i < 300; i++)
                    await store.KeepAsync(Some.Picture($"{i}"), System.Text.Encoding.UTF8.GetBytes($"{i}"), TestToken);
            },
            TestToken);

        while (!keeping.IsCompleted)
            await store.SweepAsync(TestToken);
        await keeping;

        Assert.Equal(300, Files().Count);
    }

    [Fact]
    public async Task A_picture_that_is_wanted_anew_is_as_young_as_a_new_one()
    {
        await KeepAsync("one");
        _time.Advance(TimeSpan.FromMinutes(50));
        await KeepAsync("one");
        _time.Advance(TimeSpan.FromMinutes(50));

        Assert.Equal(0, await Open().SweepAsync(TestToken));
    }

    [Fact]
    public async Task What_a_learning_names_stays_even_if_an_edit_took_it_out()
    {
        var picture = await KeepAsync("one");
        var learning = await ShareAsync(picture);
        await _stores.All.Learnings.ChangeAsync(
            learning.Guild,
            learning.Id,
            new LearningChange("test", stored => stored with { Content = stored.Content with { Pictures = [] }, Version = 2 }),
            Some.Mark(),
            TestToken);

        _time.Advance(TimeSpan.FromDays(1));

        Assert.Equal(0, await Open().SweepAsync(TestToken));
        Assert.Single(Files());
    }

    [Fact]
    public async Task What_two_members_share_goes_with_the_second_of_them()
    {
        var picture = await KeepAsync("one");
        await ShareAsync(picture, author: Some.Amina);
        await ShareAsync(picture, author: Some.Brian);
        _time.Advance(TimeSpan.FromDays(1));

        await _stores.All.Learnings.EraseMemberAsync(Some.Guild, Some.Amina, TestToken);
        Assert.Equal(0, await Open().SweepAsync(TestToken));
        await _stores.All.Learnings.EraseMemberAsync(Some.Guild, Some.Brian, TestToken);
        Assert.Equal(1, await Open().SweepAsync(TestToken));
    }

    [Fact]
    public async Task Erasing_a_guild_takes_its_pictures_and_leaves_those_of_others()
    {
        var (own, others) = (await KeepAsync("one"), await KeepAsync("two"));
        await ShareAsync(own);
        await ShareAsync(others, Some.OtherGuild);
        _time.Advance(TimeSpan.FromDays(1));

        await _stores.All.Learnings.EraseGuildAsync(Some.Guild, TestToken);
        await Open().SweepAsync(TestToken);

        Assert.Equal([others.Id.Value], Files());
    }

    [Fact]
    public async Task A_picture_that_would_fill_the_disk_is_refused()
    {
        var store = new LiteDbPictureStore(
            _stores.Store, PictureFolder.In(_folder.FullName), long.MaxValue, _time, NullLogger<LiteDbPictureStore>.Instance);

        var refused = await Assert.ThrowsAsync<StoreRefusedException>(() => store.KeepAsync(Some.Picture("one"), "one"u8.ToArray(), TestToken));

        Assert.Equal(StoreRefusals.DiskFull, refused.Refusal);
        Assert.Empty(Files());
    }

    private LiteDbPictureStore Open() =>
        new(_stores.Store, PictureFolder.In(_folder.FullName), 0, _time, NullLogger<LiteDbPictureStore>.Instance);

    private async Task<Picture> KeepAsync(string content)
    {
        var picture = Some.Picture(content);
        await Open().KeepAsync(picture, System.Text.Encoding.UTF8.GetBytes(content), TestToken);
        return picture;
    }

    private async Task<Learning> ShareAsync(Picture picture, Core.GuildId? guild = null, Core.MemberId? author = null)
    {
        var learning = Some.Pictured(Some.Learning(guild: guild, author: author), picture);
        return (await _stores.All.Learnings.TryAddAsync(learning, card: _ => null, Some.Mark(author), TestToken))!;
    }

    private string FileOf(Picture picture) => Path.Combine(_folder.FullName, "pictures", picture.Id.Value);

    private List<string> Files() => Directory.Exists(Path.Combine(_folder.FullName, "pictures"))
        ? [.. Directory.GetFiles(Path.Combine(_folder.FullName, "pictures")).Select(file => Path.GetFileName(file))]
        : [];
}
