using System.Diagnostics;

namespace NexusBot.EndToEnd.Tests.Wire;

/// <summary>The bot as its operator runs it: a process of its own, told by the environment.</summary>
internal sealed class HostProcess : IAsyncDisposable
{
    // Not the copy beside the tests: that one lacks what the tests' own framework brings.
    private static readonly string s_program = Path.GetFullPath(Path.Combine(
        AppContext.BaseDirectory, "..", "..", "NexusBot.Host", new DirectoryInfo(AppContext.BaseDirectory).Name, "NexusBot.Host.dll"));

    private readonly Process _process;
    private readonly Task<string> _output;
    private readonly Task<string> _error;

    private HostProcess(Process process)
    {
        _process = process;
        _output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        _error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Starts a bot on the hub's Discord and on the data folder of its bot.</summary>
    public static HostProcess Start(TestHub hub, string? token = null) => Start(
        [],
        ("NEXUSBOT_Discord__Token", token ?? hub.Server.World.Application.Token),
        ("NEXUSBOT_Discord__ApiBase", hub.Server.ApiBase.ToString()),
        ("NEXUSBOT_Storage__Path", hub.Bot.DataFolder));

    public static HostProcess Start(string[] args, params (string Name, string Value)[] environment)
    {
        var start = NativePrograms.Host is { } native ? new ProcessStartInfo(native, args) : new ProcessStartInfo("dotnet", [s_program, .. args]);
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        Clean(start);
        foreach (var (name, value) in environment)
            start.Environment[name] = value;

        return new HostProcess(Process.Start(start)!);
    }

    /// <summary>Takes away what the machine's own bot is told: it is not for another one.</summary>
    public static ProcessStartInfo Clean(ProcessStartInfo start)
    {
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("NEXUSBOT_", StringComparison.Ordinal)).ToList())
            start.Environment.Remove(name);
        return start;
    }

    /// <summary>Waits until members can use it. A process that has just begun may be too slow for its first command.</summary>
    public static async Task AnswersAsync(TestHub hub)
    {
        await Eventually.IsTrueAsync(() => hub.Server.Gateway.Identifies == 2);
        await Eventually.IsTrueAsync(async () => !(await hub.Grace.RunsAsync("/ping")).Failed);
        await Eventually.IsTrueAsync(async () => !(await hub.Grace.RunsAsync("/learning share", ("kind", "Concept"))).Failed);
    }

    /// <summary>No goodbye: what <c>kill -9</c> does.</summary>
    public void Kill() => _process.Kill();

    /// <summary>What a supervisor does first.</summary>
    public async Task AskToStopAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", $"{_process.Id}"]);
        await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    public async Task<(int Code, string Output, string Error)> ExitsAsync()
    {
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (_process.ExitCode, await _output, await _error);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill();

        await _process.WaitForExitAsync(CancellationToken.None);
        _process.Dispose();
    }
}
