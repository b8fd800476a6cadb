using Microsoft.Extensions.Logging;
using NexusBot.Storage.LiteDb.Backups;
using NexusBot.Storage.LiteDb.Files;

namespace NexusBot.Storage.LiteDb;

/// <summary>The engine of the store's own thread: opened, taken away after a failure, and opened anew from what is really on the disk.</summary>
internal sealed class OwnedEngine(IStoreDisk disk, StoreSchema schema, TimeProvider time, ILogger logger)
{
    private StoreEngine? _engine;

    public StoreEngine Open()
    {
        if (_engine is not null)
            return _engine;

        var engine = new StoreEngine(StoreOpening.Open(disk, time, CancellationToken.None));
        try
        {
            schema.Prepare(engine.Lite, version => BackUp(engine, version));
            engine.MakeDurable();
            return _engine = engine;
        }
        catch
        {
            engine.Dispose();
            throw;
        }
    }

    /// <summary>Lets go of the files; the engine keeps no hold on them, whatever state it is in.</summary>
    public void Abandon()
    {
        _engine?.Dispose();
        _engine = null;
    }

    public void Close()
    {
        try
        {
            _engine?.Close();
        }
        catch (Exception fault)
        {
            logger.LogError(fault, "The store did not close cleanly; what was answered is in its log");
            Abandon();
        }

        _engine = null;
    }

    private void BackUp(StoreEngine engine, int version)
    {
        engine.Checkpoint();
        var folder = new BackupFolder(disk.NameFor(""));
        var file = folder.FileBefore(version + 1);
        BackupFile.Begin(file, new StoreCopy(engine, CancellationToken.None), reserve: 0);
        BackupFile.Finish(file, folder.Pictures, time.GetUtcNow(), progress: static _ => { }, CancellationToken.None);
    }
}
