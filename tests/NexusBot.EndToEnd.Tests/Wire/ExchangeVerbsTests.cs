using NexusBot.Host;

namespace NexusBot.EndToEnd.Tests.Wire;

public sealed class ExchangeVerbsTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("nexusbot-exchange-");

    [Fact]
    public async Task A_running_hub_is_exported_and_comes_back_in_an_empty_store_and_goes_out_the_same()
    {
        await using var hub = await TestHub.StartAsync();
        await hub.Amina.SharesCardAsync("Carried elsewhere", kind: "Challenge", more: (Sharing.Solution, "Move it."));

        var export = await RunAsync(hub.Bot.DataFolder, "export", In("first"), "--guild", $"{hub.Guild.Id}");
        var again = await RunAsync(hub.Bot.DataFolder, "export", In("first"), "--guild", $"{hub.Guild.Id}");
        var import = await RunAsync(In("store"), "import", In("first"));
        var onward = await RunAsync(In("store"), "export", In("second"));

        Assert.Equal((0, 0, 0, 0), (export.Code, again.Code, import.Code, onward.Code));
        Assert.Contains("1 learning,", export.Output, StringComparison.Ordinal);
        Assert.Contains("1 added, 0 changed, 0 unchanged", import.Output, StringComparison.Ordinal);
        var readme = await File.ReadAllTextAsync(In("first/README.md"), TestContext.Current.CancellationToken);
        Assert.Contains("[Carried elsewhere](learnings/challenges/carried-elsewhere-", readme, StringComparison.Ordinal);
        Assert.Equal(Contents("first"), Contents("second"));
    }

    [Fact]
    public async Task A_document_is_imported_beside_the_running_bot_and_its_change_follows()
    {
        await using var hub = await TestHub.StartAsync();
        await File.WriteAllTextAsync(In("README.md"), "## Concepts\n- **Queues**: Work waits\n- **Caching**: Answers wait\n", TestContext.Current.CancellationToken);
        string[] verb = ["import", In("README.md"), "--author", $"{hub.Amina.Id}"];

        var nobody = await RunAsync(hub.Bot.DataFolder, "import", In("README.md"));
        var two = await RunAsync(hub.Bot.DataFolder, [.. verb, "--guild", $"{hub.Guild.Id}"]);
        await File.WriteAllTextAsync(In("README.md"), "## Concepts\n- **Queues**: Work waits in line\n- **Caching**: Answers wait\n", TestContext.Current.CancellationToken);
        var changed = await RunAsync(hub.Bot.DataFolder, [.. verb, "--guild", $"{hub.Guild.Id}"]);
        var which = await RunAsync(hub.Bot.DataFolder, verb);

        Assert.Equal(ExitCodes.Configuration, nobody.Code);
        Assert.Contains("--author", nobody.Output, StringComparison.Ordinal);
        Assert.Contains("2 added", two.Output, StringComparison.Ordinal);
        Assert.Contains("0 added, 1 changed, 1 unchanged", changed.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCodes.Configuration, which.Code);
        Assert.Contains($"{hub.Guild.Id}", which.Output, StringComparison.Ordinal);
        Assert.True((await hub.Kwame.RunsAsync("/learning find", ("query", "Queues"))).Shows("Queues"));
        await hub.Kwame.SeesCardAsync("2 learnings were imported");
    }

    [Fact]
    public async Task A_folder_with_anything_else_in_it_is_left_as_it_is()
    {
        await using var hub = await TestHub.StartAsync();
        await hub.Bot.StopAsync(TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(In("mine.txt"), "Mine", TestContext.Current.CancellationToken);

        var refused = await RunAsync(hub.Bot.DataFolder, "export", _folder.FullName, "--guild", $"{hub.Guild.Id}");
        var nowhere = await RunAsync(In("no-store"), "export", In("out"));

        Assert.Equal(ExitCodes.Configuration, refused.Code);
        Assert.Contains("no export of a hub", refused.Output, StringComparison.Ordinal);
        Assert.Equal(["mine.txt"], _folder.GetFileSystemInfos().Select(entry => entry.Name));
        Assert.Equal(ExitCodes.StoreUnusable, nowhere.Code);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private string In(string name) => Path.Combine(_folder.FullName, name);

    private Dictionary<string, string> Contents(string folder) => Directory
        .EnumerateFiles(In(folder), "*", SearchOption.AllDirectories)
        .ToDictionary(file => Path.GetRelativePath(In(folder), file), file => Convert.ToHexString(File.ReadAllBytes(file)));

    private static async Task<(int Code, string Output, string Error)> RunAsync(string store, params string[] args)
    {
        await using var process = HostProcess.Start(args, ("NEXUSBOT_Storage__Path", store));
        return await process.ExitsAsync();
    }
}
