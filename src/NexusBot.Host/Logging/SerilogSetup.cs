using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using NexusBot.Host.Options;
using Serilog;
using Serilog.Events;
using Serilog.Formatting.Compact;
using Serilog.Formatting.Display;

namespace NexusBot.Host.Logging;

internal static class SerilogSetup
{
    private const string ConsoleTemplate = "{Timestamp:HH:mm:ss} {Level:u3} {SourceContext} {Message:lj}{NewLine}{Exception}";

    /// <summary>A readable console, and compact JSON in files whose size and number are bounded: a full disk must not stop the bot.</summary>
    public static IServiceCollection AddNexusBotLogging(this IServiceCollection services, LogOptions options, string storagePath, string token)
    {
        var redactor = new SecretRedactor(token);
        var directory = options.Directory.Length > 0 ? options.Directory : Path.Combine(storagePath, "logs");

        // The logger ends with its own host: a static one would be closed by any other host of the process.
        return services.AddSerilog(logger => logger
            .MinimumLevel.Is(Enum.Parse<LogEventLevel>(options.Level))
            .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
            .MinimumLevel.Override("Quartz", LogEventLevel.Warning)
            .Enrich.FromLogContext()
            .WriteTo.Console(new RedactingFormatter(new MessageTemplateTextFormatter(ConsoleTemplate, CultureInfo.InvariantCulture), redactor))
            .WriteTo.File(
                new RedactingFormatter(new CompactJsonFormatter(), redactor),
                Path.Combine(directory, "nexusbot-.log"),
                rollingInterval: RollingInterval.Day,
                rollOnFileSizeLimit: true,
                fileSizeLimitBytes: options.MaxFileBytes,
                retainedFileCountLimit: options.MaxFiles), preserveStaticLogger: true);
    }
}
