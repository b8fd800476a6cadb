namespace Discord.Gateway.Events;

/// <summary>
/// An event whose subscribers never hold up the read loop. Each one hears what is raised in order, one call after the
/// other, and a slow one delays nobody but itself. What a handler throws is reported, never fatal.
/// </summary>
internal sealed class ClientEvent<TArgs>(Action<Exception> reportFault)
{
    private readonly Lock _lock = new();

    // Replaced, never changed, so that raising needs no lock.
    private Subscription<TArgs>[] _subscriptions = [];

    public bool HasSubscribers => _subscriptions.Length > 0;

    /// <summary>Adapts a handler of several parameters; <paramref name="handler"/> is what a later removal names.</summary>
    public void Add(Delegate handler, Func<TArgs, Task> invoke)
    {
        lock (_lock)
            _subscriptions = [.. _subscriptions, new Subscription<TArgs>(handler, invoke, reportFault)];
    }

    public void Add(Func<TArgs, Task> handler) => Add(handler, handler);

    public void Remove(Delegate handler)
    {
        lock (_lock)
        {
            var last = Array.FindLastIndex(_subscriptions, subscription => subscription.Handler == handler);
            if (last >= 0)
                _subscriptions = [.. _subscriptions[..last], .. _subscriptions[(last + 1)..]];
        }
    }

    public void Raise(TArgs args)
    {
        foreach (var subscription in _subscriptions)
            subscription.Post(args);
    }

    /// <summary>For what is independent by nature, interactions: one that takes long must not hold up the next.</summary>
    public void RaiseIndependently(TArgs args)
    {
        foreach (var subscription in _subscriptions)
            subscription.Start(args);
    }
}
