using System.Diagnostics;
using System.Globalization;
using NexusBot.Playground;
using NexusBot.Sandbox.World;

namespace NexusBot.EndToEnd.Tests;

/// <summary>The bot as a program of its own, which is told by how much the world's clock is ahead of the machine's.</summary>
internal sealed class NativeBot : IStartedBot
{
    private readonly Process _process;
    private readonly WorldClock _clock;

    private NativeBot(Process process, WorldClock clock)
    {
        (_process, _clock) = (process, clock);
        _clock.Jumped += TellTheTime;
        TellTheTime(_clock.Offset);
    }

    public IServiceProvider Services
    {
        get
        {
            Assert.Skip("It looks into the bot, which is a program of its own here.");
            throw new UnreachableException();
        }
    }

    public static Task<IStartedBot> StartAsync(string program, IReadOnlyDictionary<string, string?> settings, WorldClock clock)
    {
        var start = new ProcessStartInfo(program) { RedirectStandardInput = true };
        foreach (var (key, value) in settings)
            start.Environment["NEXUSBOT_" + key.Replace(":", "__", StringComparison.Ordinal)] = value;

        return Task.FromResult<IStartedBot>(new NativeBot(Process.Start(start)!, clock));
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        _clock.Jumped -= TellTheTime;
        using (_process)
        {
            _process.StandardInput.Close();
            await _process.WaitForExitAsync(cancellationToken);
            Assert.Equal(0, _process.ExitCode);
        }
    }

    private void TellTheTime(TimeSpan by)
    {
        _process.StandardInput.WriteLine(_clock.Offset.Ticks.ToString(CultureInfo.InvariantCulture));
        _process.StandardInput.Flush();
    }
}
