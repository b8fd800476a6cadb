namespace NexusBot.Sandbox.World;

/// <summary>Mints ids from the wire clock, strictly rising, so that order by id is order of creation.</summary>
public sealed class SnowflakeMint(TimeProvider wireClock)
{
    private const long DiscordEpoch = 1420070400000;
    private const int TimestampShift = 22;

    private long _last;

    public ulong Next()
    {
        var now = At(wireClock.GetUtcNow());
        while (true)
        {
            var last = Interlocked.Read(ref _last);
            var next = Math.Max(now, last + 1);
            if (Interlocked.CompareExchange(ref _last, next, last) == last)
                return (ulong)next;
        }
    }

    /// <summary>Below every id that was minted within this time.</summary>
    public ulong Oldest(TimeSpan ago) => (ulong)At(wireClock.GetUtcNow() - ago);

    public static DateTimeOffset TimeOf(ulong id) =>
        DateTimeOffset.FromUnixTimeMilliseconds((long)(id >> TimestampShift) + DiscordEpoch);

    private static long At(DateTimeOffset time) => (time.ToUnixTimeMilliseconds() - DiscordEpoch) << TimestampShift;
}
