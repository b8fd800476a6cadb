using System.Text;
using NexusBot.Core.Learnings;

namespace NexusBot.Storage.Tests.Search;

public sealed class FollowingTheStoreTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("nexusbot-search-").FullName;

    private string IndexFolder => Path.Combine(_folder, "search");

    private static CancellationToken TestToken => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_learning_is_found_as_soon_as_it_is_saved_and_as_it_was_edited()
    {
        await using var store = await IndexedStore.InAsync(_folder);
        for (var i = 0; i < 50; i++)
        {
            var learning = await store.ShareAsync(Some.Learning($"Number{i}"));
            Assert.Equal([$"Number{i}"], await store.FindAsync($"number{i}"));

            await store.Learnings.EditAsync(Some.Retitled(learning, $"Changed{i}"), Some.Mark());
            Assert.Equal((0, 1), (await store.CountAsync($"\"number{i}\""), await store.CountAsync($"\"changed{i}\"")));
        }
    }

    [Fact]
    public async Task What_is_hidden_or_deleted_is_not_found_and_what_comes_back_is()
    {
        await using var store = await IndexedStore.InAsync(_folder);
        var learning = await store.ShareAsync(Some.Learning("Docker volumes"));

        await ChangeAsync(stored => stored with { Hidden = new Removal(Some.Brian, Some.Now) });
        Assert.Equal(0, await store.CountAsync("docker"));
        await ChangeAsync(stored => stored with { Hidden = null });
        Assert.Equal(1, await store.CountAsync("docker"));
        await ChangeAsync(stored => stored with { Deleted = new Removal(Some.Brian, Some.Now) });
        Assert.Equal(0, await store.CountAsync("docker"));

        Task ChangeAsync(Func<Learning, Learning> change) => store.Learnings.ChangeAsync(
            Some.Guild, learning.Id, new LearningChange("test.change", stored => change(stored)), Some.Mark(), TestToken);
    }

    [Fact]
    public async Task Erased_text_is_in_none_of_the_files()
    {
        var secret = "Quetzalcoatlus";
        await using var store = await IndexedStore.InAsync(_folder);
        await store.ShareAsync(Some.Learning($"{secret} one"));
        await store.ShareAsync(Some.Learning("Something of another's", author: Some.Brian));
        await store.ShareAsync(Some.Learning($"{secret} three", guild: Some.OtherGuild));
        await EventuallyAsync(() => Task.FromResult(true));

        await store.Learnings.EraseMemberAsync(Some.Guild, Some.Amina, TestToken);
        await store.Learnings.EraseGuildAsync(Some.OtherGuild, TestToken);
        Assert.Equal(0, await store.CountAsync(secret));
        await EventuallyAsync(() => Task.FromResult(Directory.GetFiles(IndexFolder).Length > 1 && !IsInFiles(secret)));

        Assert.Equal(["Something of another's"], await store.FindAsync("another"));
    }

    [Fact]
    public async Task After_a_restart_it_goes_on_where_it_was()
    {
        await ShareOneAsync("Docker volumes");
        var written = File.GetLastWriteTimeUtc(Directory.GetFiles(IndexFolder, "*.fdt").Single());

        await using var store = await IndexedStore.InAsync(_folder);

        Assert.Equal(["Docker volumes"], await store.FindAsync("docker"));
        Assert.Equal(written, File.GetLastWriteTimeUtc(Directory.GetFiles(IndexFolder, "*.fdt").Single()));
    }

    [Fact]
    public async Task A_missing_index_is_built_anew()
    {
        await ShareOneAsync("Docker volumes");
        Directory.Delete(IndexFolder, recursive: true);

        await using var store = await IndexedStore.InAsync(_folder);

        Assert.Equal(["Docker volumes"], await store.FindAsync("docker"));
    }

    [Fact]
    public async Task A_stale_index_takes_over_what_it_lacks()
    {
        await ShareOneAsync("Docker volumes");
        var copy = Directory.CreateDirectory(Path.Combine(_folder, "copy")).FullName;
        CopyFiles(IndexFolder, copy);
        await ShareOneAsync("Queues");
        Directory.Delete(IndexFolder, recursive: true);
        Directory.Move(copy, IndexFolder);

        await using var store = await IndexedStore.InAsync(_folder);

        Assert.Equal(["Queues"], await store.FindAsync("queues"));
        Assert.Equal(["Docker volumes"], await store.FindAsync("docker"));
    }

    [Fact]
    public async Task An_index_of_another_store_is_built_anew()
    {
        await ShareOneAsync("Docker volumes");
        foreach (var file in Directory.GetFiles(_folder))
            File.Delete(file);

        await using var store = await IndexedStore.InAsync(_folder);
        await store.ShareAsync(Some.Learning("Queues"));

        Assert.Equal((0, 1), (await store.CountAsync("docker"), await store.CountAsync("queues")));
    }

    [Theory]
    [InlineData("*.fdt", 0.5)]
    [InlineData("*.tim", 0.5)]
    [InlineData("*.tip", 0.5)]
    [InlineData("*.doc", 0.5)]
    [InlineData("*.pos", 0.5)]
    [InlineData("*.dvd", 0.5)]
    [InlineData("*.nvd", 0.5)]
    [InlineData("*.fnm", 0.5)]
    [InlineData("segments_*", 0.5)]
    [InlineData("*.si", 0.5)]
    public async Task A_damaged_index_is_built_anew(string pattern, double place)
    {
        await ShareOneAsync("Docker volumes");
        var file = Directory.GetFiles(IndexFolder, pattern).Single();
        var bytes = await File.ReadAllBytesAsync(file, TestToken);
        for (var i = 0; i < Math.Min(8, bytes.Length / 2); i++)
            bytes[(int)(bytes.Length * place) + i - 4] ^= 0xFF;
        await File.WriteAllBytesAsync(file, bytes, TestToken);

        await using var store = await IndexedStore.InAsync(_folder);

        await EventuallyAsync(async () => (await store.FindAsync("docker")).SequenceEqual(["Docker volumes"]));
    }

    [Fact]
    public async Task A_truncated_index_is_built_anew()
    {
        await ShareOneAsync("Docker volumes");
        foreach (var file in Directory.GetFiles(IndexFolder))
            await File.WriteAllBytesAsync(file, [], TestToken);

        await using var store = await IndexedStore.InAsync(_folder);

        Assert.Equal(["Docker volumes"], await store.FindAsync("docker"));
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_stops_no_share()
    {
        await File.WriteAllTextAsync(IndexFolder, "a file in the way", TestToken);
        using var stores = LiteDb.LiteDbStores.At(_folder);

        Assert.NotNull(await stores.All.Learnings.TryAddAsync(Some.Learning(), card: _ => null, Some.Mark(), TestToken));
    }

    private static async Task EventuallyAsync(Func<Task<bool>> condition)
    {
        var start = TimeProvider.System.GetTimestamp();
        while (!await condition())
        {
            Assert.True(TimeProvider.System.GetElapsedTime(start) < TimeSpan.FromMinutes(2), "It never came true.");
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, TestToken);
        }
    }

    private static void CopyFiles(string from, string to)
    {
        foreach (var file in Directory.GetFiles(from))
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
    }

    private async Task ShareOneAsync(string title)
    {
        await using var store = await IndexedStore.InAsync(_folder);
        await store.ShareAsync(Some.Learning(title));
        Assert.Equal([title], await store.FindAsync($"\"{title}\""));
    }

    private bool IsInFiles(string text) => Directory.GetFiles(IndexFolder).Any(file =>
        File.ReadAllBytes(file).AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0
        || File.ReadAllBytes(file).AsSpan().IndexOf(Encoding.UTF8.GetBytes(text.ToLowerInvariant())) >= 0);
}
