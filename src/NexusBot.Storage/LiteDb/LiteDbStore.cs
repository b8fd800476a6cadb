using System.Collections.Concurrent;
using LiteDB.Engine;
using Microsoft.Extensions.Logging;
using NexusBot.Core;
using NodaTime;

namespace NexusBot.Storage.LiteDb;

/// <summary>
/// The store: one thread owns LiteDB, which breaks under concurrency, and everything else hands it delegates. Writes that wait
/// at the same time share one durability point; none of them is answered before it.
/// </summary>
public sealed class LiteDbStore : IStoreProbe, IDisposable
{
    private const int QueueLength = 1024;
    private const int BatchLength = 64;

    private readonly StoreFile? _file;
    private readonly LiteEngine _engine;
    private readonly TimeProvider _time;
    private readonly ILogger<LiteDbStore> _logger;
    private readonly Thread _owner;
    private readonly SemaphoreSlim _room = new(QueueLength);
    private readonly BlockingCollection<StoreWork> _queue = [];
    private readonly CancellationTokenSource _failed = new();
    private StoreFailedException? _failure;

    private LiteDbStore(StoreFile? file, TimeProvider time, ILogger<LiteDbStore> logger)
    {
        _file = file;
        _time = time;
        _logger = logger;
        _engine = OpenEngine(file);
        _owner = new Thread(Own) { Name = "store", IsBackground = true };
        _owner.Start();
    }

    /// <summary>Cancelled when the store fails: from then on it answers nothing, and the process has to start anew.</summary>
    public CancellationToken Failed => _failed.Token;

    /// <summary>Opens the store in the data folder, which is made if there is none.</summary>
    /// <exception cref="StoreInUseException">Another process has it.</exception>
    /// <exception cref="StoreTooNewException">A newer version of the bot wrote it.</exception>
    /// <exception cref="StoreUnusableException">Anything else is in the way.</exception>
    public static LiteDbStore Open(string directory, TimeProvider time, ILogger<LiteDbStore> logger)
    {
        try
        {
            return new LiteDbStore(StoreFile.Hold(directory), time, logger);
        }
        catch (Exception fault) when (fault is not (StoreInUseException or StoreTooNewException))
        {
            // A damaged file makes LiteDB throw anything.
            throw new StoreUnusableException(directory, fault);
        }
    }

    /// <summary>A store that is gone when it is closed.</summary>
    public static LiteDbStore OpenInMemory(TimeProvider time, ILogger<LiteDbStore> logger) => new(null, time, logger);

    public async Task<Duration> MeasureAsync(CancellationToken cancellationToken)
    {
        var start = _time.GetTimestamp();
        await ReadAsync(static _ => true, cancellationToken);
        return Duration.FromTimeSpan(_time.GetElapsedTime(start));
    }

    /// <summary>Finishes what is queued, then closes the file and lets go of it.</summary>
    public void Dispose()
    {
        if (!_queue.IsAddingCompleted)
            _queue.CompleteAdding();
        _owner.Join();
        _failed.Dispose();
    }

    internal Task<T> ReadAsync<T>(Func<StoreReader, T> read, CancellationToken cancellationToken) =>
        EnqueueAsync<T>(done => new StoreRead<T>(read, done, cancellationToken), cancellationToken);

    internal Task<T> WriteAsync<T>(Func<StoreTransaction, T> write, CancellationToken cancellationToken) =>
        EnqueueAsync<T>(done => new StoreWrite<T>(write, done, cancellationToken), cancellationToken);

    internal Task WriteAsync(Action<StoreTransaction> write, CancellationToken cancellationToken) => WriteAsync(
        transaction =>
        {
            write(transaction);
            return true;
        },
        cancellationToken);

    private static LiteEngine OpenEngine(StoreFile? file)
    {
        LiteEngine? engine = null;
        try
        {
            engine = file is null ? StoreFile.OpenInMemory() : file.Open();
            StoreSchema.Prepare(engine);
            return engine;
        }
        catch
        {
            engine?.Dispose();
            file?.Dispose();
            throw;
        }
    }

    private async Task<T> EnqueueAsync<T>(Func<TaskCompletionSource<T>, StoreWork> make, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_queue.IsAddingCompleted, this);
        await _room.WaitAsync(cancellationToken);
        var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        _queue.Add(make(done), CancellationToken.None);
        return await done.Task;
    }

    private void Own()
    {
        var batch = new List<StoreWork>(BatchLength);
        foreach (var first in _queue.GetConsumingEnumerable())
        {
            batch.Add(first);
            while (batch.Count < BatchLength && _queue.TryTake(out var next))
                batch.Add(next);

            _room.Release(batch.Count);
            Answer(batch);
            batch.Clear();
        }

        Close();
    }

    private void Answer(List<StoreWork> batch)
    {
        if (_failure is null)
            Run(batch);

        foreach (var work in batch)
        {
            if (_failure is null)
                work.Complete();
            else
                work.Fail(_failure);
        }
    }

    private void Run(List<StoreWork> batch)
    {
        try
        {
            foreach (var work in batch)
            {
                work.Run(_engine);
                if (!work.AwaitsDurability)
                    work.Complete();
            }

            if (batch.Exists(work => work.AwaitsDurability))
                MakeDurable();
        }
        catch (Exception fault)
        {
            _logger.LogCritical(fault, "The store has failed");
            _failure = new StoreFailedException(fault);
            _failed.Cancel();
        }
    }

    // LiteDB's own commit returns before anything is written. A checkpoint waits for its writer and syncs the data file.
    private void MakeDurable() => _engine.Checkpoint();

    private void Close()
    {
        try
        {
            _engine.Dispose();
        }
        catch (Exception fault)
        {
            _logger.LogError(fault, "The store did not close cleanly");
        }
        finally
        {
            _file?.Dispose();
        }
    }
}
