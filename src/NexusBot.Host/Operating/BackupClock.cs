using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NexusBot.Storage.LiteDb.Backups;

namespace NexusBot.Host.Operating;

/// <summary>A backup every quarter of an hour, if anything changed. One that fails is told of, and the next one is tried in its time.</summary>
internal sealed class BackupClock(StoreBackups backups, TimeProvider time, ILogger<BackupClock> logger) : BackgroundService
{
    private static readonly TimeSpan s_interval = TimeSpan.FromMinutes(15);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(s_interval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            await BackUpAsync(stoppingToken);
    }

    private async Task BackUpAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (await backups.BackUpIfChangedAsync(cancellationToken) is { } file)
                logger.LogInformation("Backed up to {File}", file);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            logger.LogError(fault, "A backup failed; the next one is tried in {Minutes} minutes", s_interval.TotalMinutes);
        }
    }
}
