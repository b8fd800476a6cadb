using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace NexusBot.Host.Bot;

/// <summary>Ends the process for a reason that no retry mends, and remembers the exit code that tells it.</summary>
internal sealed class ProcessEnd(IHostApplicationLifetime lifetime, ILogger<ProcessEnd> logger)
{
    private int _exitCode = ExitCodes.Stopped;

    public int ExitCode => Volatile.Read(ref _exitCode);

    public void StopBecause(int exitCode, string sentence)
    {
        logger.LogCritical("{Sentence}", sentence);
        Volatile.Write(ref _exitCode, exitCode);
        lifetime.StopApplication();
    }
}
