using NexusBot.Core.Stores;
using NexusBot.Storage.LiteDb.Files;

namespace NexusBot.Storage.LiteDb;

/// <summary>
/// Works through batches and answers them. The writes of a batch share one flush of the disk; none of them is answered before it,
/// and no read that may have seen them. While others wait already, their batch is worked on during that flush, and is answered after
/// it. For the store's own thread.
/// </summary>
internal sealed class GroupCommit(FreeSpace space, Func<bool> othersWait)
{
    private FlushUnderWay? _flush;

    public void Run(List<StoreWork> batch, StoreEngine engine)
    {
        var isAhead = Work(batch, engine);
        if (isAhead)
            engine.AwaitLog();

        Settle();
        if (isAhead && othersWait() && !engine.WantsCheckpoint)
        {
            _flush = new FlushUnderWay(engine, [.. batch]);
            return;
        }

        if (isAhead)
            engine.Mark(engine.Flush());
        batch.ForEach(work => work.Complete());
        if (engine is { WantsCheckpoint: true, Copies: 0 })
            engine.Checkpoint();
    }

    /// <summary>Returns once everything that was written is durable and answered.</summary>
    public void Settle()
    {
        _flush?.Settle();
        _flush = null;
    }

    /// <summary>Waits until the disk is left alone, after a failure: whether a flush failed too.</summary>
    public bool HasFlushFailed() => _flush?.FindFault() is FlushFailedException;

    public void Fail(Exception failure)
    {
        _flush?.Fail(failure);
        _flush = null;
    }

    private bool Work(List<StoreWork> batch, StoreEngine engine)
    {
        var isAhead = false;
        foreach (var work in batch)
        {
            if (work.IsWrite && space.IsShort(work.IsForBooks))
                work.Refuse(new StoreRefusedException(StoreRefusals.DiskFull));
            else
                work.Run(engine.Lite);

            isAhead |= work.HasWritten;
            if (!isAhead && IsSettled())
                work.Complete();
        }

        return isAhead;
    }

    private bool IsSettled()
    {
        if (_flush is { HasEnded: true })
            Settle();

        return _flush is null;
    }
}
