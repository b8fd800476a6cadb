namespace Discord.Interactions;

/// <summary>The subscribers of an event, called one after the other in the order they came.</summary>
internal sealed class AsyncEvent<THandler> where THandler : Delegate
{
    private readonly Lock _lock = new();
    private volatile THandler[] _handlers = [];

    public THandler[] Handlers => _handlers;

    public void Add(THandler handler)
    {
        lock (_lock)
            _handlers = [.. _handlers, handler];
    }

    public void Remove(THandler handler)
    {
        lock (_lock)
        {
            var index = Array.LastIndexOf(_handlers, handler);
            if (index >= 0)
                _handlers = [.. _handlers[..index], .. _handlers[(index + 1)..]];
        }
    }
}
