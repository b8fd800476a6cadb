namespace NexusBot.Sandbox.Gateway;

/// <summary>How often a bot may identify: so many at once in five seconds, and so many in a day.</summary>
internal sealed class IdentifyBudget(GatewayOptions options, TimeProvider wireClock)
{
    private static readonly TimeSpan s_day = TimeSpan.FromDays(1);

    private readonly Lock _gate = new();
    private readonly Dictionary<int, DateTimeOffset> _lastByBucket = [];
    private DateTimeOffset _dayBegan = DateTimeOffset.MinValue;
    private int _used;

    public int Remaining
    {
        get
        {
            lock (_gate)
                return Math.Max(0, options.SessionStarts - (DayIsOver(wireClock.GetUtcNow()) ? 0 : _used));
        }
    }

    public TimeSpan ResetAfter
    {
        get
        {
            lock (_gate)
            {
                var now = wireClock.GetUtcNow();
                return DayIsOver(now) ? s_day : _dayBegan + s_day - now;
            }
        }
    }

    public IdentifyVerdict Take(int shard)
    {
        lock (_gate)
        {
            var now = wireClock.GetUtcNow();
            if (DayIsOver(now))
                (_dayBegan, _used) = (now, 0);
            if (++_used > options.SessionStarts)
                return IdentifyVerdict.DayIsUsedUp;

            var bucket = shard % options.MaxConcurrency;
            if (_lastByBucket.TryGetValue(bucket, out var last) && now - last < options.IdentifyInterval)
                return IdentifyVerdict.TooSoon;
            _lastByBucket[bucket] = now;
            return IdentifyVerdict.Admitted;
        }
    }

    private bool DayIsOver(DateTimeOffset now) => now >= _dayBegan + s_day;
}
