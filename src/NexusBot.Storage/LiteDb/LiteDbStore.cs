using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using NexusBot.Core;
using NexusBot.Storage.LiteDb.Backups;
using NexusBot.Storage.LiteDb.Files;
using NodaTime;

namespace NexusBot.Storage.LiteDb;

/// <summary>
/// The store: one thread owns LiteDB, which breaks under concurrency, and everything else hands it delegates. Writes that wait
/// at the same time share one flush of the disk, see <see cref="GroupCommit"/>.
/// </summary>
public sealed class LiteDbStore : IStoreProbe, IDisposable
{
    private const int QueueLength = 1024;
    private const int BatchLength = 32;

    private readonly IDisposable? _lock;
    private readonly string _directory;
    private readonly OwnedEngine _engine;
    private readonly GroupCommit _commit;
    private readonly FailureCount _failures;
    private readonly TimeProvider _time;
    private readonly ILogger<LiteDbStore> _logger;
    private readonly Thread _owner;
    private readonly SemaphoreSlim _room = new(QueueLength);
    private readonly BlockingCollection<StoreWork> _queue = [];
    private readonly CancellationTokenSource _failed = new();
    private StoreFailedException? _end;

    internal LiteDbStore(
        IStoreDisk disk,
        IDisposable? heldLock,
        StoreSchema schema,
        long minimumFreeBytes,
        TimeProvider time,
        ILogger<LiteDbStore> logger)
    {
        _lock = heldLock;
        _directory = disk.NameFor("");
        _engine = new OwnedEngine(disk, schema, time, logger);
        MinimumFreeBytes = minimumFreeBytes;
        _commit = new GroupCommit(new FreeSpace(disk, minimumFreeBytes, time), othersWait: () => _queue.Count > 0);
        _failures = new FailureCount(time);
        _time = time;
        _logger = logger;
        _engine.Open();
        _owner = new Thread(Own) { Name = "store", IsBackground = true };
        _owner.Start();
    }

    /// <summary>What no backup may take of the disk.</summary>
    internal long MinimumFreeBytes { get; }

    /// <summary>Cancelled when the store fails for good: from then on it answers nothing, and the process has to start anew.</summary>
    public CancellationToken Failed => _failed.Token;

    /// <summary>Whether it failed because its files do not hold what was written to them.</summary>
    public StoreDamagedException? FindDamage() => _end?.InnerException is DamageException damage
        ? new StoreDamagedException(_directory, damage, new BackupFolder(_directory))
        : null;

    /// <summary>Opens the store in the data folder, which is made if there is none.</summary>
    /// <exception cref="StoreInUseException">Another process has it.</exception>
    /// <exception cref="StoreTooNewException">A newer version of the bot wrote it.</exception>
    /// <exception cref="StoreDamagedException">Its files do not hold what was written to them.</exception>
    /// <exception cref="StoreUnusableException">Anything else is in the way.</exception>
    public static LiteDbStore Open(StoreSettings settings, TimeProvider time, ILogger<LiteDbStore> logger)
    {
        IDisposable? held = null;
        try
        {
            return OpeningFaults.Explain(settings, () =>
            {
                LiteDbSelfTest.Run(time);
                var disk = new FolderDisk(settings.Directory);
                held = StoreLock.Take(settings.Directory);
                return new LiteDbStore(disk, held, StoreSchema.Current, settings.MinimumFreeBytes, time, logger);
            });
        }
        catch
        {
            held?.Dispose();
            throw;
        }
    }

    /// <summary>A store that is gone when it is closed.</summary>
    public static LiteDbStore OpenInMemory(TimeProvider time, ILogger<LiteDbStore> logger) =>
        new(new MemoryDisk(), heldLock: null, StoreSchema.Current, minimumFreeBytes: 0, time, logger);

    public async Task<Duration> MeasureAsync(CancellationToken cancellationToken)
    {
        var start = _time.GetTimestamp();
        await ReadAsync(static _ => true, cancellationToken);
        return Duration.FromTimeSpan(_time.GetElapsedTime(start));
    }

    /// <summary>Finishes what is queued, then closes the files and lets go of them.</summary>
    public void Dispose()
    {
        if (!_queue.IsAddingCompleted)
            _queue.CompleteAdding();
        _owner.Join();
        _failed.Dispose();
    }

    /// <summary>The log that would be written next, when nothing is in it yet.</summary>
    internal Task<ulong?> FindSettledLogAsync(CancellationToken cancellationToken) =>
        ReadAsync(_ => _engine.Open() is { IsSettled: true } engine ? engine.Head.Salt : (ulong?)null, cancellationToken);

    /// <summary>
    /// Gives a copier the store as it is at this moment. Between two checkpoints the data file stands still, so they wait for it.
    /// </summary>
    internal async Task CopyAsync(Action<StoreCopy> copier, CancellationToken cancellationToken)
    {
        var (engine, copy) = await ReadAsync(_ => Hold(cancellationToken), cancellationToken);
        try
        {
            await Task.Run(() => copier(copy), cancellationToken);
        }
        finally
        {
            await ReadAsync(_ => engine.Copies--, CancellationToken.None);
        }
    }

    internal Task<T> ReadAsync<T>(Func<StoreReader, T> read, CancellationToken cancellationToken) =>
        EnqueueAsync<T>(done => new StoreRead<T>(read, done, cancellationToken), cancellationToken);

    internal Task<T> WriteAsync<T>(Func<StoreTransaction, T> write, CancellationToken cancellationToken) =>
        EnqueueAsync<T>(done => new StoreWrite<T>(write, done, cancellationToken), cancellationToken);

    /// <summary>Writes down what has happened already: members are refused sooner than this when the disk gets full.</summary>
    internal Task<T> KeepBooksAsync<T>(Func<StoreTransaction, T> write, CancellationToken cancellationToken) =>
        EnqueueAsync<T>(done => new StoreWrite<T>(write, done, cancellationToken) { IsForBooks = true }, cancellationToken);

    internal Task WriteAsync(Action<StoreTransaction> write, CancellationToken cancellationToken) => WriteAsync(
        transaction =>
        {
            write(transaction);
            return true;
        },
        cancellationToken);

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

        _engine.Close();
        _lock?.Dispose();
    }

    private void Answer(List<StoreWork> batch)
    {
        try
        {
            if (_end is null)
                _commit.Run(batch, _engine.Open());
        }
        catch (Exception fault)
        {
            Recover(fault, batch);
        }

        if (_end is not null)
            batch.ForEach(work => work.Fail(_end));
    }

    private (StoreEngine Engine, StoreCopy Copy) Hold(CancellationToken cancellationToken)
    {
        var engine = _engine.Open();
        _commit.Settle();
        if (engine.Copies == 0)
            engine.Checkpoint();
        engine.Copies++;
        return (engine, new StoreCopy(engine, cancellationToken));
    }

    // What failed may be anywhere between the delegate and the disk: nobody in the batch who has no answer yet can be told what happened.
    private void Recover(Exception fault, List<StoreWork> batch)
    {
        _logger.LogError(fault, "The store has failed");
        var failure = new StoreFailedException(fault);
        var hasFlushFailed = _commit.HasFlushFailed() || fault is FlushFailedException;
        _engine.Abandon();
        if (hasFlushFailed || fault is DamageException || _failures.Add())
        {
            _end = failure;
            _failed.Cancel();
        }

        // Told last, so that whoever hears of it finds the store as it is from now on.
        _commit.Fail(failure);
        batch.ForEach(work => work.Fail(failure));
    }
}
