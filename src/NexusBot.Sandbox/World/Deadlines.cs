namespace NexusBot.Sandbox.World;

/// <summary>What the world does by itself when its clock comes so far, one thing for each id.</summary>
internal sealed class Deadlines(TimeProvider worldTime)
{
    // Timers take no longer wait than some seven weeks; a later deadline is looked at again then.
    private static readonly TimeSpan s_longestWait = TimeSpan.FromDays(30);

    private readonly Lock _gate = new();
    private readonly Dictionary<ulong, ITimer> _timers = [];

    /// <summary>Sets the deadline of an id, in place of the one it had.</summary>
    public void Set(ulong id, DateTimeOffset due, Action act)
    {
        lock (_gate)
        {
            Clear(id);
            var wait = due - worldTime.GetUtcNow();
            wait = wait < TimeSpan.Zero ? TimeSpan.Zero : wait > s_longestWait ? s_longestWait : wait;
            _timers[id] = worldTime.CreateTimer(_ => Fall(id, due, act), null, wait, Timeout.InfiniteTimeSpan);
        }
    }

    public void Clear(ulong id)
    {
        lock (_gate)
        {
            if (_timers.Remove(id, out var timer))
                timer.Dispose();
        }
    }

    private void Fall(ulong id, DateTimeOffset due, Action act)
    {
        if (worldTime.GetUtcNow() < due)
            Set(id, due, act);
        else
            act();
    }
}
