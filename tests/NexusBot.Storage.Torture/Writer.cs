using NexusBot.Core.Stores;
using NexusBot.Storage.LiteDb;

namespace NexusBot.Storage.Torture;

/// <summary>
/// One of the threads that write: it announces each change, makes it, and acknowledges it once the store has answered. The ids that leave
/// its number as the remainder are its own, so the changes of one entry follow each other.
/// </summary>
internal sealed class Writer(LiteDbStore store, int thread, int threads, int seed, Action<string> print)
{
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(20);

    private readonly Random _random = new(HashCode.Combine(seed, thread));
    private readonly SortedDictionary<long, int> _alive = [];
    private long _nextId = thread;
    private int _sequence;

    /// <summary>Takes over what an earlier run left.</summary>
    public void Adopt(IEnumerable<(long Id, int Version)> entries)
    {
        foreach (var (id, version) in entries)
        {
            _nextId = Math.Max(_nextId, id + threads - (id % threads) + thread);
            if (id % threads == thread)
                _alive.Add(id, version);
        }
    }

    public async Task RunAsync(int changes, CancellationToken cancellationToken)
    {
        for (var i = 0; i < changes && !cancellationToken.IsCancellationRequested; i++)
        {
            var change = Next();
            print($"TRY {change}\n");
            if (await TryApplyAsync(change))
                print($"ACK {change}\n");
        }
    }

    // Once it is announced, a change is not cancelled.
    private async Task<bool> TryApplyAsync(Change change)
    {
        try
        {
            await store.WriteAsync(transaction => Entry.Apply(transaction, change), CancellationToken.None);
            Keep(change.Id, change.Operation == Change.Delete ? null : change.Version);
            return true;
        }
        catch (StoreRefusedException)
        {
            await Task.Delay(s_pause, TimeProvider.System, CancellationToken.None);
            return false;
        }
        catch (StoreFailedException)
        {
            await Task.Delay(s_pause, TimeProvider.System, CancellationToken.None);
            await LookAsync(change.Id);
            return false;
        }
    }

    private async Task LookAsync(long id)
    {
        try
        {
            var found = await store.ReadAsync(reader => reader.Find(Entry.Indexes.Keys.First(), id), CancellationToken.None);
            Keep(id, found?["ver"].AsInt32);
        }
        catch (StoreFailedException)
        {
            // Never touched again, so that what its last change was stays plain.
            Keep(id, null);
        }
    }

    private void Keep(long id, int? version)
    {
        if (version is { } alive)
            _alive[id] = alive;
        else
            _alive.Remove(id);
    }

    private Change Next()
    {
        var dice = _random.Next(100);
        if (_alive.Count < 10 || dice < 45)
        {
            _nextId += threads;
            return new Change(Change.Insert, _nextId, 1, thread, ++_sequence);
        }

        var (id, version) = _alive.ElementAt(_random.Next(_alive.Count));
        return new Change(dice < 80 ? Change.Update : Change.Delete, id, version + 1, thread, ++_sequence);
    }
}
