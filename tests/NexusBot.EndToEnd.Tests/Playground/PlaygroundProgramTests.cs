using System.Diagnostics;
using NexusBot.Sandbox.Driver;

namespace NexusBot.EndToEnd.Tests.Playground;

/// <summary>The Playground as a visitor starts it: a process of its own, with a terminal in front of it.</summary>
public sealed class PlaygroundProgramTests
{
    // Not the copy beside the tests: that one lacks what the tests' own framework brings.
    private static readonly string s_program = Path.GetFullPath(Path.Combine(
        AppContext.BaseDirectory, "..", "..", "NexusBot.Playground", new DirectoryInfo(AppContext.BaseDirectory).Name, "NexusBot.Playground.dll"));

    private static CancellationToken TestToken => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Told_to_end_while_the_community_moves_in_it_ends_without_a_complaint()
    {
        using var playground = Start("--port", "0");
        var open = (await playground.StandardOutput.ReadLineAsync(TestToken))!;
        await SomebodyTellsSomethingAsync(new Uri(open[open.IndexOf("http", StringComparison.Ordinal)..]));

        await EndAsync(playground);
        var rest = await playground.StandardOutput.ReadToEndAsync(TestToken);
        var complaints = await playground.StandardError.ReadToEndAsync(TestToken);
        await playground.WaitForExitAsync(TestToken);

        Assert.Contains("is open after", open, StringComparison.Ordinal);
        Assert.DoesNotContain("moved in", rest, StringComparison.Ordinal);
        Assert.Equal((0, ""), (playground.ExitCode, complaints));
    }

    [Fact]
    public async Task An_option_that_it_does_not_know_is_said_with_an_example()
    {
        using var playground = Start("--prot", "5080");

        var complaint = await playground.StandardError.ReadToEndAsync(TestToken);
        await playground.WaitForExitAsync(TestToken);

        Assert.Equal(1, playground.ExitCode);
        Assert.Contains("--port", complaint, StringComparison.Ordinal);
    }

    private static Process Start(params string[] args) =>
        Process.Start(new ProcessStartInfo("dotnet", [s_program, .. args]) { RedirectStandardOutput = true, RedirectStandardError = true })!;

    private static async Task SomebodyTellsSomethingAsync(Uri page)
    {
        await using var discord = await PretendDiscord.ConnectAsync(page, TestToken);
        await discord.Member("Amina").SeesEventuallyAsync("ProDevProjectNexus", message => message.Embeds.Count > 0);
    }

    // What Ctrl+C does; but that signal is deaf in whatever a shell runs in the background, tests among it.
    private static async Task EndAsync(Process process)
    {
        using var kill = Process.Start("kill", ["-TERM", $"{process.Id}"]);
        await kill.WaitForExitAsync(TestToken);
    }
}
