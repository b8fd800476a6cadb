namespace NexusBot.Sandbox.World;

/// <summary>A timer of the <see cref="WorldClock"/>: one of the wire clock's, moved nearer whenever the world jumps.</summary>
internal sealed class WorldTimer : ITimer
{
    private readonly WorldClock _clock;
    private readonly ITimer _inner;
    private TimeSpan _period = Timeout.InfiniteTimeSpan;
    private bool _disposed;

    public WorldTimer(WorldClock clock, TimeProvider wireClock, TimerCallback callback, object? state)
    {
        _clock = clock;
        _inner = wireClock.CreateTimer(
            _ =>
            {
                if (TryFire())
                    callback(state);
            },
            null,
            Timeout.InfiniteTimeSpan,
            Timeout.InfiniteTimeSpan);
    }

    /// <summary>Null while the timer waits for nothing.</summary>
    public DateTimeOffset? Due { get; private set; }

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        lock (_clock.Gate)
        {
            if (_disposed || !_inner.Change(dueTime, period))
                return false;

            _period = period > TimeSpan.Zero ? period : Timeout.InfiniteTimeSpan;
            WaitUntil(dueTime == Timeout.InfiniteTimeSpan ? null : _clock.GetUtcNow() + dueTime);
            return true;
        }
    }

    /// <summary>Called under the clock's lock after a jump.</summary>
    public void Rearm()
    {
        var remaining = Due!.Value - _clock.GetUtcNow();
        _inner.Change(remaining > TimeSpan.Zero ? remaining : TimeSpan.Zero, _period);
    }

    public void Dispose()
    {
        Stop();
        _inner.Dispose();
    }

    public ValueTask DisposeAsync()
    {
        Stop();
        return _inner.DisposeAsync();
    }

    private void Stop()
    {
        lock (_clock.Gate)
        {
            _disposed = true;
            WaitUntil(null);
        }
    }

    // A jump may meet a timer that is just firing: whoever comes second finds nothing due, or a later due time that is not to be lost.
    private bool TryFire()
    {
        lock (_clock.Gate)
        {
            if (Due is null)
                return false;
            if (Due > _clock.GetUtcNow())
            {
                Rearm();
                return false;
            }

            WaitUntil(_period == Timeout.InfiniteTimeSpan ? null : _clock.GetUtcNow() + _period);
            return true;
        }
    }

    private void WaitUntil(DateTimeOffset? due)
    {
        Due = due;
        _clock.Hold(this, due is not null);
    }
}
