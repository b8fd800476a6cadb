using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NexusBot.Host.Bot;
using NexusBot.Host.Options;
using NexusBot.Storage.LiteDb;

namespace NexusBot.Host;

/// <summary>Runs the bot until it is asked to stop, and turns what the operator can mend into one sentence and an exit code.</summary>
internal static class BotRun
{
    public static async Task<int> RunAsync(string[] args, TextWriter error)
    {
        try
        {
            using var host = NexusBotHost.Create(args);
            var end = host.Services.GetRequiredService<ProcessEnd>();
            await host.RunAsync();
            return end.ExitCode;
        }
        catch (ConfigurationException exception)
        {
            await error.WriteLineAsync(exception.Message);
            return ExitCodes.Configuration;
        }
        catch (StoreInUseException exception)
        {
            await error.WriteLineAsync(exception.Message);
            return ExitCodes.StoreInUse;
        }
        catch (StoreTooNewException exception)
        {
            await error.WriteLineAsync(exception.Message);
            return ExitCodes.StoreUnusable;
        }
    }
}
