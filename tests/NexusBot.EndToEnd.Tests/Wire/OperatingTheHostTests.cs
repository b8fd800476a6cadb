using System.Diagnostics;
using NexusBot.Host;

namespace NexusBot.EndToEnd.Tests.Wire;

public sealed class OperatingTheHostTests
{
    [Fact]
    public async Task Without_a_token_it_stops_with_a_sentence_that_names_the_variable_and_the_playground()
    {
        await using var process = HostProcess.Start([]);

        var (code, _, error) = await process.ExitsAsync();

        Assert.Equal(ExitCodes.Configuration, code);
        Assert.Contains("NEXUSBOT_Discord__Token is not set", error, StringComparison.Ordinal);
        Assert.Contains("src/NexusBot.Playground", error, StringComparison.Ordinal);
        Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task An_unknown_setting_is_refused_with_its_name()
    {
        await using var process = HostProcess.Start([], ("NEXUSBOT_Discord__Tokn", "spelt wrongly"));

        var (code, _, error) = await process.ExitsAsync();

        Assert.Equal(ExitCodes.Configuration, code);
        Assert.Contains("NEXUSBOT_Discord__Tokn", error, StringComparison.Ordinal);
        Assert.DoesNotContain("spelt wrongly", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_bot_on_the_same_folder_stops_and_says_why()
    {
        await using var hub = await TestHub.StartBareAsync();
        await using var second = HostProcess.Start(hub);

        var (code, _, error) = await second.ExitsAsync();

        Assert.Equal(ExitCodes.StoreInUse, code);
        Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.StartsWith("Pong!", (await hub.Amina.RunsAsync("/ping")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_storage_path_that_is_no_folder_ends_it_with_one_sentence()
    {
        var file = Path.GetTempFileName();
        await using var process = HostProcess.Start([], ("NEXUSBOT_Discord__Token", "token"), ("NEXUSBOT_Storage__Path", file));

        var (code, _, error) = await process.ExitsAsync();
        File.Delete(file);

        Assert.Equal(ExitCodes.StoreUnusable, code);
        Assert.Contains(file, Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_worker_that_fails_ends_the_process_as_a_failure()
    {
        await using var hub = await TestHub.StartBareAsync();
        await hub.Bot.StopAsync(TestContext.Current.CancellationToken);
        var tooDeepForASocket = Path.Combine(hub.Bot.DataFolder, new string('x', 120));
        await using var process = HostProcess.Start(
            [],
            ("NEXUSBOT_Discord__Token", hub.Server.World.Application.Token),
            ("NEXUSBOT_Discord__ApiBase", hub.Server.ApiBase.ToString()),
            ("NEXUSBOT_Storage__Path", tooDeepForASocket));

        var (code, _, _) = await process.ExitsAsync();

        Assert.Equal(ExitCodes.Failed, code);
    }

    [Fact]
    public async Task A_token_that_discord_refuses_ends_the_bot_before_it_asks_again_and_again()
    {
        using var wire = new Wiretap();
        await using var hub = await TestHub.StartBareAsync(wire.Into);
        await hub.Bot.StopAsync(TestContext.Current.CancellationToken);
        var callsBefore = wire.Calls("GET", "/api/").Count;
        await using var process = HostProcess.Start(hub, token: "another.token.than-this-discord-knows");

        var (code, output, error) = await process.ExitsAsync();

        Assert.Equal(ExitCodes.TokenRefused, code);
        Assert.InRange(wire.Calls("GET", "/api/").Count - callsBefore, 1, 3);
        Assert.Contains("refused the bot's token", output, StringComparison.Ordinal);
        Assert.DoesNotContain("another.token.than-this-discord-knows", output + error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Asked_to_stop_the_process_ends_in_good_order_and_in_time()
    {
        await using var hub = await TestHub.StartBareAsync();
        await hub.Bot.StopAsync(TestContext.Current.CancellationToken);
        await using var process = HostProcess.Start(hub);
        await HostProcess.AnswersAsync(hub);
        var answer = await hub.Amina.RunsAsync("/ping");
        var start = Stopwatch.GetTimestamp();

        await process.AskToStopAsync();
        var (code, _, error) = await process.ExitsAsync();

        Assert.Equal("", error);
        Assert.StartsWith("Pong!", answer.Text, StringComparison.Ordinal);
        Assert.Equal(ExitCodes.Stopped, code);
        Assert.True(Stopwatch.GetElapsedTime(start) < TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task The_health_verb_tells_a_healthy_bot_from_one_without_discord_and_from_none()
    {
        await using var hub = await TestHub.StartBareAsync();
        var folder = ("NEXUSBOT_Storage__Path", hub.Bot.DataFolder);

        await using var beside = HostProcess.Start(["health"], folder);
        var healthy = await beside.ExitsAsync();
        hub.Server.Gateway.RefusesConnections = true;
        hub.Server.Gateway.DropConnections();
        await using var deaf = HostProcess.Start(["health"], folder);
        var cutOff = await deaf.ExitsAsync();
        await hub.Bot.StopAsync(TestContext.Current.CancellationToken);
        await using var alone = HostProcess.Start(["health"], folder);
        var gone = await alone.ExitsAsync();

        Assert.Equal(0, healthy.Code);
        Assert.Contains("\"gateway\":\"Connected\"", healthy.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCodes.Failed, cutOff.Code);
        Assert.Contains("\"healthy\":false", cutOff.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCodes.Failed, gone.Code);
        Assert.StartsWith("No healthy bot answers", gone.Output, StringComparison.Ordinal);
    }
}
