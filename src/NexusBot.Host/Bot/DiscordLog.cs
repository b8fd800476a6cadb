using Discord;
using Microsoft.Extensions.Logging;

namespace NexusBot.Host.Bot;

/// <summary>Carries the Discord client's own log into ours.</summary>
internal sealed class DiscordLog(ILoggerFactory loggers)
{
    public Task WriteAsync(LogMessage message)
    {
        loggers.CreateLogger($"Discord.{message.Source}").Log(Level(message.Severity), message.Exception, "{Message}", message.Message);
        return Task.CompletedTask;
    }

    private static LogLevel Level(LogSeverity severity) => severity switch
    {
        LogSeverity.Critical => LogLevel.Critical,
        LogSeverity.Error => LogLevel.Error,
        LogSeverity.Warning => LogLevel.Warning,
        LogSeverity.Info => LogLevel.Information,
        LogSeverity.Verbose => LogLevel.Debug,
        _ => LogLevel.Trace,
    };
}
