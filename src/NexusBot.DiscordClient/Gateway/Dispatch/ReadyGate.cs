namespace Discord.Gateway.Dispatch;

/// <summary>Holds Ready back until every guild of READY has arrived, or none has for a while: an outage must not hold it.</summary>
internal sealed class ReadyGate : IDisposable
{
    private readonly Lock _lock = new();
    private readonly HashSet<ulong> _awaited = [];
    private readonly TimeSpan _patience;
    private readonly Action _open;
    private readonly ITimer _timer;
    private bool _closed;

    public ReadyGate(TimeSpan patience, TimeProvider time, Action open)
    {
        _patience = patience;
        _open = open;
        _timer = time.CreateTimer(_ => OpenNow(), state: null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public void Close(IEnumerable<ulong> guildIds)
    {
        lock (_lock)
        {
            _closed = true;
            _awaited.Clear();
            _awaited.UnionWith(guildIds);
            _timer.Change(_patience, Timeout.InfiniteTimeSpan);
        }

        OpenIfComplete();
    }

    public void Arrived(ulong guildId)
    {
        lock (_lock)
        {
            if (!_awaited.Remove(guildId))
                return;

            _timer.Change(_patience, Timeout.InfiniteTimeSpan);
        }

        OpenIfComplete();
    }

    public void Dispose() => _timer.Dispose();

    private void OpenIfComplete()
    {
        lock (_lock)
        {
            if (_awaited.Count > 0)
                return;
        }

        OpenNow();
    }

    private void OpenNow()
    {
        lock (_lock)
        {
            if (!_closed)
                return;

            _closed = false;
            _timer.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }

        _open();
    }
}
