namespace NexusBot.Storage.LiteDb.Backups;

/// <summary>Backs up a store that is open. Writes go on meanwhile; only checkpoints wait.</summary>
public sealed class StoreBackups(LiteDbStore store, BackupFolder folder, TimeProvider time) : IDisposable
{
    // A second copy beside the first would be as old as that one.
    private readonly SemaphoreSlim _alone = new(1, 1);

    /// <summary>Null when the newest backup holds everything already; else the new backup's file. Those that are too old go either way.</summary>
    public async Task<string?> BackUpIfChangedAsync(CancellationToken cancellationToken)
    {
        // Also where a new one finds no room: what goes may make it.
        folder.Prune(time.GetUtcNow());
        if (folder.List() is [var newest, ..] && BackupFile.FindLog(newest.File) == await store.FindSettledLogAsync(cancellationToken))
            return null;

        var file = folder.FileFor(time.GetUtcNow());
        await BackUpAsync(file, static _ => { }, cancellationToken);
        folder.Prune(time.GetUtcNow());
        return file;
    }

    /// <summary>Backs up to this file, or to one in the store's own folder.</summary>
    public async Task<(string File, StoreCensus Census)> BackUpAsync(string? file, Action<string> progress, CancellationToken cancellationToken)
    {
        var target = file ?? folder.FileFor(time.GetUtcNow());
        await _alone.WaitAsync(cancellationToken);
        try
        {
            folder.DropUnfinished();
            await store.CopyAsync(copy => BackupFile.Begin(target, copy, store.MinimumFreeBytes), cancellationToken);
            return (target, await Task.Run(() => BackupFile.Finish(target, folder.Pictures, time.GetUtcNow(), progress, cancellationToken), cancellationToken));
        }
        finally
        {
            _alone.Release();
        }
    }

    public void Dispose() => _alone.Dispose();
}
