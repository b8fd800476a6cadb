using Microsoft.Extensions.Hosting;

namespace NexusBot.Host.Bot;

/// <summary>Remembers why the bot stopped itself, for the process's exit code.</summary>
internal sealed class ProcessEnd(IHostApplicationLifetime lifetime)
{
    private int _exitCode = ExitCodes.Stopped;

    public int ExitCode => Volatile.Read(ref _exitCode);

    public void StopBecause(FatalClose fatal)
    {
        Volatile.Write(ref _exitCode, fatal.ExitCode);
        lifetime.StopApplication();
    }
}
