using LiteDB;
using LiteDB.Engine;

namespace NexusBot.Storage.LiteDb.Files;

/// <summary>LiteDB over files that keep their order. For one thread, which must not have a synchronisation context.</summary>
internal sealed class StoreEngine : IDisposable
{
    // About 32 MB, four times what LiteDB takes by itself: while a checkpoint is made, everybody waits.
    private const int CheckpointPages = 4000;

    private readonly StoreFiles _files;

    public StoreEngine(StoreFiles files)
    {
        _files = files;
        try
        {
            Lite = files.OpenEngine();
        }
        catch
        {
            files.Dispose();
            throw;
        }

        try
        {
            // Checkpoints are ours: LiteDB would make them while a backup is being copied.
            Set("CHECKPOINT", 0);
            Set("UTC_DATE", true);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    public LiteEngine Lite { get; }

    public DataHead Head => _files.Head;

    public bool WantsCheckpoint => _files.LogPages >= CheckpointPages;

    /// <summary>How many copies are being made of the data file, which has to stand still meanwhile.</summary>
    public int Copies { get; set; }

    /// <summary>Whether everything stands in the data file.</summary>
    public bool IsSettled => _files.LogPages == 0;

    /// <summary>LiteDB's commit returns when its pages are queued. This returns when they are in the log.</summary>
    public void AwaitLog() => _files.AwaitLog(LogLength());

    /// <summary>Returns when what is in the log would survive a power cut, and how many pages that is. Any thread may ask for it, one at a time.</summary>
    public int Flush() => _files.Flush();

    /// <inheritdoc cref="DataFile.Mark"/>
    public void Mark(int durablePages) => _files.Mark(durablePages);

    public void MakeDurable()
    {
        AwaitLog();
        Mark(Flush());
    }

    public void Checkpoint()
    {
        MakeDurable();
        _files.Checkpoint(Lite);
    }

    public void CopyTo(IStoreFile target, DataHead head, CancellationToken cancellationToken) => _files.CopyTo(target, head, cancellationToken);

    /// <summary>Settles and closes. Not for an engine that has failed: LiteDB may wait for ever for a writer that is gone.</summary>
    public void Close()
    {
        Checkpoint();
        Lite.Dispose();
        _files.Dispose();
    }

    /// <summary>Takes the files away from the engine, as a crash would.</summary>
    public void Dispose()
    {
        _files.Dispose();
        new Thread(Release) { IsBackground = true, Name = "Release of LiteDB" }.Start();
    }

    // A transaction that was left open must not come to LiteDB's finalizer: what it needs may be gone by then, and what is thrown there
    // ends the process. Nobody waits for this, since LiteDB may wait for a writer that is gone; a thread that does keeps the finalizer away.
    private void Release()
    {
        try
        {
            Lite.Dispose();
        }
        catch (Exception)
        {
            // Its transactions went first, and of the files it has none to harm.
        }
    }

    private void Set(string pragma, BsonValue value)
    {
        if (Lite.Pragma(pragma) != value)
            Lite.Pragma(pragma, value);
    }

    private long LogLength()
    {
        using var reader = Lite.Query("$database", new Query());
        reader.Read();
        return reader.Current["logFileSize"].AsInt64;
    }
}
