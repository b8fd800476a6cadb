using Microsoft.Extensions.Hosting;
using NexusBot.Storage.LiteDb;

namespace NexusBot.Host.Bot;

/// <summary>A store that failed answers nothing any more: the process ends, and its supervisor starts it anew.</summary>
internal sealed class StoreWatch(LiteDbStore store, ProcessEnd end) : IHostedService, IDisposable
{
    private CancellationTokenRegistration _failed;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _failed = store.Failed.Register(Stop);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => _failed.Dispose();

    private void Stop()
    {
        if (store.FindDamage() is { } damage)
            end.StopBecause(ExitCodes.StoreDamaged, damage.Message);
        else
            end.StopBecause(
                ExitCodes.StoreUnusable, "The store failed; the log has the cause. The bot stops, so that nothing is called saved that is not.");
    }
}
