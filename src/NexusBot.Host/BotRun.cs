using Discord.WebSocket;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NexusBot.Host.Bot;
using NexusBot.Host.Operating;
using NexusBot.Host.Options;
using NexusBot.Storage.LiteDb;

namespace NexusBot.Host;

/// <summary>Runs the bot until it is asked to stop, and turns what the operator can mend into one sentence and an exit code.</summary>
internal static class BotRun
{
    public static Task<int> RunAsync(string[] args, TextWriter error) => StoreFaults.ToExitCodeAsync(() => RunBotAsync(args, error), error);

    private static async Task<int> RunBotAsync(string[] args, TextWriter error)
    {
        try
        {
            using var host = NexusBotHost.Create(args);
            var end = host.Services.GetRequiredService<ProcessEnd>();
            var workers = host.Services.GetServices<IHostedService>().OfType<BackgroundService>().ToList();
            host.Services.GetRequiredService<DiscordSocketClient>().Ready += TidyAsync;
            await host.RunAsync();

            // The host stops for a worker that failed as if it had been asked to.
            return workers.Exists(worker => worker.ExecuteTask is { IsFaulted: true }) && end.ExitCode == ExitCodes.Stopped
                ? ExitCodes.Failed
                : end.ExitCode;
        }
        catch (ConfigurationException exception)
        {
            await error.WriteLineAsync(exception.Message);
            return ExitCodes.Configuration;
        }
        catch (Exception exception)
            when (exception is not (StoreInUseException or StoreDamagedException or StoreTooNewException or StoreUnusableException))
        {
            // The host has logged it, with every secret taken out; a crash would print it as it is.
            await error.WriteLineAsync($"NexusBot could not go on ({exception.GetType().Name}); the log has the cause.");
            return ExitCodes.Failed;
        }
    }

    // A bot that mostly waits allocates too little for the collector to come by itself: what its start and Discord's greeting left
    // behind would stay for hours.
    private static Task TidyAsync()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        return Task.CompletedTask;
    }
}
