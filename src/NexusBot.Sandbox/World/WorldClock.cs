namespace NexusBot.Sandbox.World;

/// <summary>
/// A clock that runs at real speed and can be moved forward. Timers that a jump makes due fire at once, each one time:
/// a periodic one does not make up for the ticks it was carried past, just as after a laptop's sleep.
/// </summary>
public sealed class WorldClock(TimeProvider wireClock) : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly HashSet<WorldTimer> _waiting = [];
    private TimeSpan _offset;

    /// <summary>Raised after a jump, with its length. Whoever sleeps outside of <see cref="CreateTimer"/> looks at the time again.</summary>
    public event Action<TimeSpan>? Jumped;

    public override TimeZoneInfo LocalTimeZone => wireClock.LocalTimeZone;
    public override long TimestampFrequency => wireClock.TimestampFrequency;

    /// <summary>How far this clock is ahead of the wire's.</summary>
    public TimeSpan Offset
    {
        get
        {
            lock (_gate)
                return _offset;
        }
    }

    public override DateTimeOffset GetUtcNow() => wireClock.GetUtcNow() + Offset;

    public override long GetTimestamp() =>
        wireClock.GetTimestamp() + (long)(Offset.Ticks * ((double)TimestampFrequency / TimeSpan.TicksPerSecond));

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ArgumentNullException.ThrowIfNull(callback);
        var timer = new WorldTimer(this, wireClock, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Moves the clock. What falls due runs on the thread pool, as timers do; this call does not wait for it.</summary>
    public void Advance(TimeSpan by)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, TimeSpan.Zero);
        lock (_gate)
        {
            _offset += by;
            foreach (var timer in _waiting.OrderBy(timer => timer.Due))
                timer.Rearm();
        }
        Jumped?.Invoke(by);
    }

    internal void Hold(WorldTimer timer, bool waiting)
    {
        if (waiting)
            _waiting.Add(timer);
        else
            _waiting.Remove(timer);
    }

    internal Lock Gate => _gate;
}
