using System.Collections.Concurrent;

namespace Discord.Rest.Sending;

/// <summary>Which limit a route shares. Discord names it in the first answer; before that, a route has one of its own.</summary>
internal sealed class Buckets(TimeProvider time)
{
    private const int SweepEvery = 512;

    private readonly ConcurrentDictionary<string, string> _nameOfRoute = new();
    private readonly ConcurrentDictionary<Key, Bucket> _buckets = new();
    private int _added;

    public int Count => _buckets.Count;

    public Bucket Of(Route route)
    {
        var name = _nameOfRoute.GetValueOrDefault(route.Name, route.Name);
        var key = new Key(name, route.Major, route.Token);
        if (_buckets.TryGetValue(key, out var known))
            return known;

        if (Interlocked.Increment(ref _added) % SweepEvery == 0)
            Sweep();

        // Another channel may have taught the name while this one's requests were on their way: they are in the bucket it began with.
        return _buckets.GetOrAdd(key, _ => _buckets.GetValueOrDefault(new Key(route.Name, route.Major, route.Token)) ?? new Bucket(time));
    }

    /// <summary>The bucket that served the first request of a name goes on serving it.</summary>
    public void Learn(Route route, string name, Bucket bucket)
    {
        if (_nameOfRoute.TryGetValue(route.Name, out var known) && known == name)
            return;

        _nameOfRoute[route.Name] = name;
        _buckets.TryAdd(new Key(name, route.Major, route.Token), bucket);
    }

    /// <summary>Every interaction brings a token of its own, so idle buckets would pile up.</summary>
    private void Sweep()
    {
        foreach (var (key, bucket) in _buckets)
        {
            if (bucket.IsIdle)
                _buckets.TryRemove(key, out _);
        }
    }

    private readonly record struct Key(string Name, ulong Major, string? Token);
}
