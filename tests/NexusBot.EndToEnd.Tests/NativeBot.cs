using System.Diagnostics;
using System.Globalization;
using NexusBot.EndToEnd.Tests.Wire;
using NexusBot.Playground;
using NexusBot.Sandbox.World;

namespace NexusBot.EndToEnd.Tests;

/// <summary>The bot as a program of its own, which is told by how much the world's clock is ahead of the machine's.</summary>
internal sealed class NativeBot : IStartedBot
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    private readonly Lock _telling = new();
    private readonly Process _process;
    private readonly WorldClock _clock;
    private bool _isStopping;

    private NativeBot(Process process, WorldClock clock) => (_process, _clock) = (process, clock);

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
        var start = HostProcess.Clean(new ProcessStartInfo(program) { RedirectStandardInput = true, RedirectStandardError = true });
        foreach (var (key, value) in settings)
            start.Environment["NEXUSBOT_" + key.Replace(":", "__", StringComparison.Ordinal)] = value;

        var bot = new NativeBot(Process.Start(start)!, clock);
        clock.Jumped += bot.TellTheTime;
        bot.TellTheTime(clock.Offset);
        return Task.FromResult<IStartedBot>(bot);
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        _clock.Jumped -= TellTheTime;
        lock (_telling)
        {
            _isStopping = true;
            _process.StandardInput.Close();
        }

        using (_process)
        {
            try
            {
                await _process.WaitForExitAsync(cancellationToken).WaitAsync(s_patience, TimeProvider.System, cancellationToken);
            }
            catch
            {
                _process.Kill();
                throw;
            }

            Assert.Equal(0, _process.ExitCode);
        }
    }

    // Returns when the bot has that time, as if its clock were the world's own.
    private void TellTheTime(TimeSpan by)
    {
        lock (_telling)
        {
            if (_isStopping)
                return;

            var ahead = _clock.Offset.Ticks.ToString(CultureInfo.InvariantCulture);
            _process.StandardInput.WriteLine(ahead);
            _process.StandardInput.Flush();
            while (_process.StandardError.ReadLine() is { } said && said != ahead)
                TestContext.Current.SendDiagnosticMessage(said);
        }
    }
}
