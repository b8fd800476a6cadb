namespace Discord.Rest.Sending;

/// <summary>At most 45 requests in any second, whatever they are for; and silence while Discord asks for it.</summary>
internal sealed class GlobalLimit(TimeProvider time) : IDisposable
{
    // Discord allows fifty. What leaves here evenly arrives there in clusters, so a few are left unused.
    private const int PerSecond = 45;

    private readonly Lock _lock = new();
    private readonly long[] _turns = new long[PerSecond];
    private readonly SemaphoreSlim _order = new(1, 1);
    private long _blockedUntil = long.MinValue;
    private int _next;
    private int _taken;

    /// <summary>Waits for a turn, in order; false when it would come after <paramref name="mayWaitUntil"/>.</summary>
    public async ValueTask<bool> EnterAsync(long mayWaitUntil, CancellationToken cancellationToken)
    {
        if (_order.CurrentCount > 0 && TryTake(out _))
            return true;
        if (IsBlockedBeyond(mayWaitUntil))
            return false;

        await _order.WaitAsync(cancellationToken);
        try
        {
            if (time.GetTimestamp() > mayWaitUntil)
                return false;

            while (!TryTake(out var wait))
            {
                if (time.After(wait) > mayWaitUntil)
                    return false;

                await Task.Delay(wait, time, cancellationToken);
            }

            return true;
        }
        finally
        {
            _order.Release();
        }
    }

    public void Block(TimeSpan retryAfter)
    {
        lock (_lock)
            _blockedUntil = Math.Max(_blockedUntil, time.After(retryAfter));
    }

    public void Dispose() => _order.Dispose();

    private bool IsBlockedBeyond(long timestamp)
    {
        lock (_lock)
            return _blockedUntil > timestamp;
    }

    private bool TryTake(out TimeSpan wait)
    {
        lock (_lock)
        {
            var now = time.GetTimestamp();
            var free = _taken < PerSecond ? long.MinValue : _turns[_next] + time.TimestampFrequency;
            var due = Math.Max(free, _blockedUntil);
            if (due > now)
            {
                wait = time.Until(due);
                return false;
            }

            _turns[_next] = now;
            _next = (_next + 1) % PerSecond;
            _taken = Math.Min(_taken + 1, PerSecond);
            wait = TimeSpan.Zero;
            return true;
        }
    }
}
