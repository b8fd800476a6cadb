using Microsoft.Extensions.Configuration;
using NexusBot.EndToEnd.Tests.Learnings;
using NexusBot.Host;

namespace NexusBot.EndToEnd.Tests.Wire;

public sealed class OperatorVerbsTests
{
    [Fact]
    public async Task A_running_bot_is_backed_up_and_cannot_be_restored_before_it_stops()
    {
        await using var hub = await TestHub.StartBareAsync();
        var file = Path.Combine(hub.Bot.DataFolder, "by-hand.db");

        var backup = await RunAsync(hub, "backup", file);
        var beside = await RunAsync(hub, "restore", file);
        var verified = await RunAsync(hub, "verify", file);
        await hub.Bot.StopAsync(TestContext.Current.CancellationToken);
        var restored = await RunAsync(hub, "restore", file);
        var whole = await RunAsync(hub, "verify");

        Assert.Equal(0, backup.Code);
        Assert.Contains("Verified.", backup.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCodes.StoreInUse, beside.Code);
        Assert.Contains("Stop that one first", beside.Error, StringComparison.Ordinal);
        Assert.Equal(0, verified.Code);
        Assert.Equal(0, restored.Code);
        Assert.Equal(0, whole.Code);
        Assert.Contains("Whole:", whole.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lost_picture_is_told_by_the_exit_code_and_restored_from_the_backup()
    {
        await using var hub = await TestHub.StartAsync();
        var form = await hub.Amina.RunsAsync("/learning share", ("kind", "Concept"), ("picture", SomeFile.Png("diagram.png")));
        await form.SubmitsAsync(("Title", "Lazy querysets"), ("What did you learn?", "See the diagram."));
        await hub.Bot.StopAsync(TestContext.Current.CancellationToken);
        var backup = await RunAsync(hub, "backup");
        File.Delete(Directory.GetFiles(Path.Combine(hub.Bot.DataFolder, "pictures"))[0]);

        var verified = await RunAsync(hub, "verify");
        var restored = await RunAsync(hub, "restore", Directory.GetFiles(Path.Combine(hub.Bot.DataFolder, "backups"), "*.db")[0]);
        var whole = await RunAsync(hub, "verify");

        Assert.Equal(0, backup.Code);
        Assert.Equal(ExitCodes.StoreDamaged, verified.Code);
        Assert.Contains("its pictures are not", verified.Output, StringComparison.Ordinal);
        Assert.Equal(0, restored.Code);
        Assert.Equal(0, whole.Code);
    }

    [Fact]
    public async Task A_damaged_store_ends_the_bot_with_the_command_that_restores_it()
    {
        await using var hub = await TestHub.StartBareAsync();
        await hub.Bot.StopAsync(TestContext.Current.CancellationToken);
        var backup = await RunAsync(hub, "backup");
        await using (var data = new FileStream(Path.Combine(hub.Bot.DataFolder, "nexusbot.db"), FileMode.Open))
            data.SetLength(data.Length / 2);

        await using var bot = HostProcess.Start(hub);
        var (code, _, error) = await bot.ExitsAsync();

        Assert.Equal(0, backup.Code);
        Assert.Equal(ExitCodes.StoreDamaged, code);
        Assert.Contains($"NexusBot.Host restore {hub.Bot.DataFolder}", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_shows_the_settings_without_the_token_and_how_the_store_is()
    {
        await using var hub = await TestHub.StartBareAsync();
        await hub.Bot.StopAsync(TestContext.Current.CancellationToken);

        var (code, output, _) = await RunAsync(hub, "check");

        Assert.Equal(0, code);
        Assert.Contains("Discord:Token: set", output, StringComparison.Ordinal);
        Assert.DoesNotContain("a-secret-token", output, StringComparison.Ordinal);
        Assert.Contains("last backup: none", output, StringComparison.Ordinal);
        Assert.Contains("Whole:", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("verify", ExitCodes.StoreUnusable, "There is no store in")]
    [InlineData("backup", ExitCodes.StoreUnusable, "There is no store in")]
    [InlineData("check", ExitCodes.Stopped, "no store is in it yet")]
    public async Task A_folder_without_a_store_is_told_and_left_as_it_is(string verb, int expected, string said)
    {
        var folder = Directory.CreateTempSubdirectory("nexusbot-empty-");

        var (code, output, error) = await RunAsync(folder.FullName, verb);
        var left = folder.GetFileSystemInfos();
        folder.Delete(recursive: true);

        Assert.Equal(expected, code);
        Assert.Contains(said, output + error, StringComparison.Ordinal);
        Assert.Empty(left);
    }

    [Fact]
    public async Task A_backup_without_room_is_not_begun_beside_a_running_bot_either()
    {
        await using var hub = await TestHub.StartBareAsync(configureBot: builder =>
            builder.Configuration.AddInMemoryCollection([new("Storage:MinimumFreeBytes", $"{long.MaxValue / 2}")]));

        var (code, output, _) = await RunAsync(hub, "backup");

        Assert.Equal(ExitCodes.StoreUnusable, code);
        Assert.Contains("There is no room for the backup", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_misspelt_setting_is_named_instead_of_working_on_another_folder()
    {
        await using var process = HostProcess.Start(["verify"], ("NEXUSBOT_Storage__Pth", "/nowhere"));

        var (code, _, error) = await process.ExitsAsync();

        Assert.Equal(ExitCodes.Configuration, code);
        Assert.Contains("Storage:Pth", error, StringComparison.Ordinal);
    }

    private static Task<(int Code, string Output, string Error)> RunAsync(TestHub hub, params string[] args) =>
        RunAsync(hub.Bot.DataFolder, args);

    private static async Task<(int Code, string Output, string Error)> RunAsync(string folder, params string[] args)
    {
        await using var process = HostProcess.Start(
            args, ("NEXUSBOT_Storage__Path", folder), ("NEXUSBOT_Discord__Token", "a-secret-token"));
        return await process.ExitsAsync();
    }
}
