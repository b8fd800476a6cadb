namespace Discord.Rest.Sending;

/// <summary>
/// One of Discord's limits: so many requests until a reset. Callers enter in the order in which they came.
/// Until the first answer tells the limit, one request at a time is let through.
/// </summary>
internal sealed class Bucket(TimeProvider time)
{
    private readonly Lock _lock = new();
    private readonly LinkedList<Waiter> _waiting = [];
    private int? _limit = 1;
    private int _remaining = 1;
    private int _inFlight;
    private long _resetAt = long.MaxValue;
    private ITimer? _timer;

    /// <summary>Nobody is in it and no window is open, so that forgetting it lets nobody through too early.</summary>
    public bool IsIdle
    {
        get
        {
            lock (_lock)
                return _inFlight == 0 && _waiting.Count == 0 && (_resetAt == long.MaxValue || _resetAt <= time.GetTimestamp());
        }
    }

    /// <summary>Waits for a turn.</summary>
    /// <param name="ahead">Before everyone else: for a request that has waited once and was still refused.</param>
    /// <param name="mayWaitUntil">The timestamp after which waiting is pointless.</param>
    /// <returns>False when the turn would come too late.</returns>
    public ValueTask<bool> EnterAsync(bool ahead, long mayWaitUntil, CancellationToken cancellationToken)
    {
        LinkedListNode<Waiter> node;
        lock (_lock)
        {
            if ((ahead || _waiting.Count == 0) && TryTake())
                return ValueTask.FromResult(true);
            if (_resetAt != long.MaxValue && _resetAt > mayWaitUntil)
                return ValueTask.FromResult(false);

            node = ahead ? _waiting.AddFirst(new Waiter()) : _waiting.AddLast(new Waiter());
            WakeAtReset();
        }

        return new ValueTask<bool>(WaitAsync(node, mayWaitUntil, cancellationToken));
    }

    /// <summary>Every turn ends here, with what the answer said or with null when none came.</summary>
    public void Leave(RateLimitHeaders? answer)
    {
        lock (_lock)
        {
            _inFlight--;
            if (answer is { } limits)
                Learn(limits);
            else if (_resetAt == long.MaxValue)
                _remaining = 1;

            AdmitWaiting();
        }
    }

    /// <summary>Discord refused: nobody enters before the time it named.</summary>
    public void Block(TimeSpan retryAfter)
    {
        lock (_lock)
        {
            _limit ??= 1;
            _remaining = 0;
            _resetAt = time.After(retryAfter);
            WakeAtReset();
        }
    }

    private void Learn(RateLimitHeaders limits)
    {
        if (limits is not { Limit: { } limit, Remaining: { } remaining, ResetAfter: { } resetAfter })
        {
            if (_resetAt == long.MaxValue)
                _limit = null;
            return;
        }

        var isSameWindow = _resetAt != long.MaxValue && time.GetTimestamp() < _resetAt;
        // Within one window only the least is true: answers overtake each other, and what is in flight is counted already.
        _remaining = isSameWindow ? Math.Min(_remaining, remaining) : Math.Max(0, remaining - _inFlight);
        var resetAt = time.After(resetAfter);
        _resetAt = isSameWindow ? Math.Max(_resetAt, resetAt) : resetAt;
        _limit = limit;
    }

    private bool TryTake()
    {
        if (_limit is { } limit)
        {
            if (_resetAt <= time.GetTimestamp())
            {
                // What still flies may count in the new window; its answers tell.
                _remaining = Math.Max(0, limit - _inFlight);
                _resetAt = long.MaxValue;
            }

            if (_remaining <= 0)
                return false;

            _remaining--;
        }

        _inFlight++;
        return true;
    }

    private void AdmitWaiting()
    {
        while (_waiting.First is { } first && TryTake())
        {
            _waiting.RemoveFirst();
            first.Value.TrySetResult();
        }

        WakeAtReset();
    }

    private void WakeAtReset()
    {
        if (_waiting.Count == 0 || _resetAt == long.MaxValue)
            return;

        var delay = time.Until(_resetAt);
        _timer ??= time.CreateTimer(_ => OnReset(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _timer.Change(delay, Timeout.InfiniteTimeSpan);
    }

    private void OnReset()
    {
        lock (_lock)
            AdmitWaiting();
    }

    private async Task<bool> WaitAsync(LinkedListNode<Waiter> node, long mayWaitUntil, CancellationToken cancellationToken)
    {
        try
        {
            if (mayWaitUntil == long.MaxValue)
                await node.Value.Task.WaitAsync(cancellationToken);
            else
                await node.Value.Task.WaitAsync(time.Until(mayWaitUntil), time, cancellationToken);

            return true;
        }
        catch (Exception exception) when (exception is TimeoutException or OperationCanceledException)
        {
            if (!GiveUp(node))
                return true;
            if (exception is TimeoutException)
                return false;

            throw;
        }
    }

    /// <summary>False when the turn came in the very moment of giving up.</summary>
    private bool GiveUp(LinkedListNode<Waiter> node)
    {
        lock (_lock)
        {
            if (node.List is null)
                return false;

            _waiting.Remove(node);
            return true;
        }
    }
}
