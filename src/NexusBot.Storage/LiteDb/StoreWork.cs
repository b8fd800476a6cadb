using LiteDB;
using LiteDB.Engine;

namespace NexusBot.Storage.LiteDb;

/// <summary>A delegate on its way to the store's own thread. It can be cancelled until it starts, and not afterwards.</summary>
internal abstract class StoreWork
{
    /// <summary>Whether its answer may only be given once it is durable.</summary>
    public bool AwaitsDurability { get; protected set; }

    /// <summary>Runs the delegate; throws only what makes the store unusable.</summary>
    public abstract void Run(LiteEngine engine);

    /// <summary>Gives the answer, unless it was given already.</summary>
    public abstract void Complete();

    public abstract void Fail(Exception fault);

    /// <summary>After one of these the engine has closed itself.</summary>
    protected static bool IsFatal(Exception fault) =>
        fault is IOException or LiteException { ErrorCode: LiteException.INVALID_DATAFILE_STATE };
}

internal abstract class StoreWork<T> : StoreWork
{
    private readonly TaskCompletionSource<T> _done;
    private readonly CancellationTokenRegistration _cancellation;
    private T? _result;
    private Exception? _fault;
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
        }
        catch (Exception fault) when (!IsFatal(fault))
        {
            // The delegate's own fault goes to whoever asked; the store is none the worse.
            engine.Rollback();
            _fault = fault;
        }
    }

    public sealed override void Complete()
    {
        if (_fault is not null)
            _done.TrySetException(_fault);
        else
            _done.TrySetResult(_result!);
    }

    public sealed override void Fail(Exception fault) => _done.TrySetException(fault);

    protected abstract T Answer(LiteEngine engine);

    private bool TryStart() => Interlocked.Exchange(ref _started, 1) == 0;
}

internal sealed class StoreRead<T>(Func<StoreReader, T> read, TaskCompletionSource<T> done, CancellationToken cancellationToken)
    : StoreWork<T>(done, cancellationToken)
{
    protected override T Answer(LiteEngine engine) => read(new StoreReader(engine));
}

internal sealed class StoreWrite<T>(Func<StoreTransaction, T> write, TaskCompletionSource<T> done, CancellationToken cancellationToken)
    : StoreWork<T>(done, cancellationToken)
{
    protected override T Answer(LiteEngine engine)
    {
        engine.BeginTrans();
        var transaction = new StoreTransaction(engine);
        var result = write(transaction);

        // An answer that rests on what others wrote a moment ago is as durable as their writes, so it waits with them.
        AwaitsDurability = true;
        if (transaction.IsUndone)
            return result;
        if (!engine.Commit())
            throw new InvalidOperationException("LiteDB had undone the transaction before it was committed.");

        transaction.RunAfterCommit();
        return result;
    }
}
