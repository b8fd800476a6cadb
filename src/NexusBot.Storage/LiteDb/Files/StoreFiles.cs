using LiteDB;
using LiteDB.Engine;

namespace NexusBot.Storage.LiteDb.Files;

/// <summary>
/// The data file and the log under one LiteDB engine, and the order between them. What holds at every instant:
/// <list type="number">
/// <item>The data file's pages change only inside a checkpoint, and only after the whole log is durable.</item>
/// <item>The data file names the one log that may be replayed onto it, and names another one only once its pages are durable.</item>
/// <item>A log is begun anew only after that.</item>
/// <item>The mark of how much of the log is durable is never ahead of the truth.</item>
/// </list>
/// So whatever a crash leaves, the whole confirmed transactions at the front of the named log make the file right again.
/// </summary>
internal sealed class StoreFiles : IDisposable
{
    private static readonly TimeSpan s_writerLimit = TimeSpan.FromSeconds(5);

    private readonly DataFile _data;
    private readonly LogFile _log;
    private readonly SettlingPages _settling;
    private bool _isCheckpointing;

    private StoreFiles(DataFile data, LogFile log)
    {
        _data = data;
        _log = log;
        _settling = new SettlingPages(data);
    }

    public int LogPages => _log.Pages;

    public DataHead Head => _data.Head;

    /// <summary>Over an empty data file, for LiteDB to begin in.</summary>
    public static StoreFiles Begin(DataFile data, LogFile log) => new(data, log);

    /// <inheritdoc cref="LogReplay.Run"/>
    public static StoreFiles Recover(DataFile data, LogFile log)
    {
        LogReplay.Run(log, data);
        log.Begin(data.Head.Salt);
        return new StoreFiles(data, log);
    }

    public LiteEngine OpenEngine() => new(new EngineSettings
    {
        DataStream = new DataStream(this),
        LogStream = new LogStream(this),
        TempStream = new MemoryStream(),
        Collation = Collation.Binary,
        AutoRebuild = false,
    });

    /// <summary>Returns once LiteDB has handed over the first bytes of the log, as it counts them.</summary>
    public void AwaitLog(long length) => _log.WaitFor((int)(length / Page.Size), s_writerLimit);

    /// <inheritdoc cref="LogFile.Sync"/>
    public int Flush() => _log.Sync();

    /// <inheritdoc cref="DataFile.Mark"/>
    public void Mark(int durablePages) => _data.Mark(durablePages);

    /// <summary>Moves the log into the data file.</summary>
    public void Checkpoint(LiteEngine engine)
    {
        _log.Sync();
        _isCheckpointing = true;
        try
        {
            engine.Checkpoint();
            if (!_settling.IsEmpty)
                throw new InvalidOperationException("LiteDB did not finish its checkpoint.");
        }
        finally
        {
            _isCheckpointing = false;
        }
    }

    public void CopyTo(IStoreFile target, DataHead head, CancellationToken cancellationToken) => _data.CopyTo(target, head, cancellationToken);

    public void Dispose()
    {
        _data.Dispose();
        _log.Dispose();
    }

    private void WriteData(int number, ReadOnlySpan<byte> page)
    {
        var isNew = _data.Pages == 0 && !_isCheckpointing;
        if (!_isCheckpointing && !isNew)
            throw new InvalidOperationException("LiteDB wrote to the data file outside a checkpoint.");

        if (isNew)
            _data.Write(number, page);
        else
            _settling.Put(number, page);
    }

    private void EmptyLog()
    {
        if (!_isCheckpointing)
            throw new InvalidOperationException("LiteDB emptied the log outside a checkpoint.");

        _settling.Write();
        _log.Begin(_data.BeginLog());
    }

    private sealed class DataStream(StoreFiles files) : PageStream
    {
        protected override int Pages => files._settling.Pages;

        public override void SetLength(long value) => throw new NotSupportedException("The data file only grows, page by page.");

        protected override void ReadPage(int number, Span<byte> page) => files._settling.Read(number, page);

        protected override void WritePage(int number, ReadOnlySpan<byte> page) => files.WriteData(number, page);
    }

    private sealed class LogStream(StoreFiles files) : PageStream
    {
        protected override int Pages => files._log.Pages;

        public override void SetLength(long value)
        {
            if (value != 0)
                throw new NotSupportedException("A log is emptied or kept.");

            files.EmptyLog();
        }

        protected override void ReadPage(int number, Span<byte> page) => files._log.Read(number, page);

        protected override void WritePage(int number, ReadOnlySpan<byte> page) => files._log.Append(number, page);
    }
}
