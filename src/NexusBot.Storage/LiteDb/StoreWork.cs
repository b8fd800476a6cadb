using LiteDB;
using LiteDB.Engine;

namespace NexusBot.Storage.LiteDb;

/// <summary>A delegate on its way to the store's own thread. It can be cancelled until it starts, and not afterwards.</summary>
internal abstract class StoreWork
{
    public abstract bool IsWrite { get; }

    /// <summary>Whether it only writes down what has happened, for which the last of the disk is kept.</summary>
    public bool IsForBooks { get; init; }

    /// <summary>Whether it committed something that may not be durable yet.</summary>
    public bool HasWritten { get; protected set; }

    /// <summary>Runs the delegate; throws only what makes the engine unusable.</summary>
    public abstract void Run(LiteEngine engine);

    /// <summary>Makes this the answer instead of running.</summary>
    public abstract void Refuse(Exception reason);

    /// <summary>Gives the answer, unless it was given already.</summary>
    public abstract void Complete();

    /// <summary>Answers that the outcome is unknown, unless an answer was given already.</summary>
    public abstract void Fail(Exception fault);

    /// <summary>After one of these the engine has closed itself, or holds a lock that nobody releases.</summary>
    internal static bool IsFatal(Exception fault) => fault is IOException or TimeoutException
        or LiteException { ErrorCode: LiteException.INVALID_DATAFILE_STATE or LiteException.LOCK_TIMEOUT };
}

internal abstract class StoreWork<T> : StoreWork
{
    private readonly TaskCompletionSource<T> _done;
    private readonly CancellationTokenRegistration _cancellation;
    private T? _result;
    private Exception? _fault;
    private bool _hasRun;
    private int _started;

    protected StoreWork(TaskCompletionSource<T> done, CancellationToken cancellationToken)
    {
        _done = done;
        _cancellation = cancellationToken.Register(() =>
        {
            if (TryStart())
                _done.TrySetCanceled(cancellationToken);
        });
    }

    public sealed override void Run(LiteEngine engine)
    {
        if (!TryStart())
            return;

        _cancellation.Unregister();
        try
        {
            _result = Answer(engine);
            _hasRun = true;
        }
        catch (Exception fault) when (!IsFatal(fault))
        {
            // The delegate's own fault goes to whoever asked; the store is none the worse.
            engine.Rollback();
            _fault = fault;
        }
    }

    public sealed override void Refuse(Exception reason)
    {
        if (!TryStart())
            return;

        _cancellation.Unregister();
        _fault = reason;
    }

    // Work that was cancelled has neither: its answer may still be on its way.
    public sealed override void Complete()
    {
        if (_fault is not null)
            _done.TrySetException(_fault);
        else if (_hasRun)
            GiveResult();
    }

    public sealed override void Fail(Exception fault) => _done.TrySetException(fault);

    protected abstract T Answer(LiteEngine engine);

    protected virtual void OnAnswering()
    {
    }

    // Whoever gets the answer finds all that follows from it done: a search, say, that knows of what was just saved.
    private void GiveResult()
    {
        try
        {
            OnAnswering();
        }
        finally
        {
            _done.TrySetResult(_result!);
        }
    }

    private bool TryStart() => Interlocked.Exchange(ref _started, 1) == 0;
}

internal sealed class StoreRead<T>(Func<StoreReader, T> read, TaskCompletionSource<T> done, CancellationToken cancellationToken)
    : StoreWork<T>(done, cancellationToken)
{
    public override bool IsWrite => false;

    protected override T Answer(LiteEngine engine) => read(new StoreReader(engine));
}

internal sealed class StoreWrite<T>(Func<StoreTransaction, T> write, TaskCompletionSource<T> done, CancellationToken cancellationToken)
    : StoreWork<T>(done, cancellationToken)
{
    private StoreTransaction? _transaction;

    public override bool IsWrite => true;

    protected override T Answer(LiteEngine engine)
    {
        engine.BeginTrans();
        _transaction = new StoreTransaction(engine);
        var result = write(_transaction);
        if (_transaction.IsUndone)
            return result;
        if (!engine.Commit())
            throw new InvalidOperationException("LiteDB had undone the transaction before it was committed.");

        HasWritten = _transaction.HasWritten;
        return result;
    }

    // Only now is it durable, and only now may anybody act on it.
    protected override void OnAnswering() => _transaction!.RunAfterCommit();
}
