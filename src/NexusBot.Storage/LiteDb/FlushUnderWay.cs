using System.Runtime.ExceptionServices;
using NexusBot.Storage.LiteDb.Files;

namespace NexusBot.Storage.LiteDb;

/// <summary>The flush of one batch, on a thread of its own while the next batch is worked on. Answers the batch as soon as it is durable.</summary>
internal sealed class FlushUnderWay
{
    private readonly StoreEngine _engine;
    private readonly StoreWork[] _batch;
    private readonly Thread _thread;
    private int _durablePages;
    private Exception? _fault;

    public FlushUnderWay(StoreEngine engine, StoreWork[] batch)
    {
        (_engine, _batch) = (engine, batch);
        _thread = new Thread(Flush) { Name = "store flush", IsBackground = true };
        _thread.Start();
    }

    public bool HasEnded => !_thread.IsAlive;

    /// <summary>Waits until the batch is durable and answered.</summary>
    public void Settle()
    {
        if (FindFault() is { } fault)
            ExceptionDispatchInfo.Throw(fault);

        _engine.Mark(_durablePages);
    }

    /// <summary>Waits for its end: what went wrong, if anything did.</summary>
    public Exception? FindFault()
    {
        _thread.Join();
        return _fault;
    }

    /// <summary>Tells whoever has no answer that the outcome is unknown. Not before the end.</summary>
    public void Fail(Exception failure) => Array.ForEach(_batch, work => work.Fail(failure));

    private void Flush()
    {
        try
        {
            _durablePages = _engine.Flush();
            Array.ForEach(_batch, work => work.Complete());
        }
        catch (Exception fault)
        {
            // Thrown where it can be coped with: on the store's own thread, which comes to settle this.
            _fault = fault;
        }
    }
}
