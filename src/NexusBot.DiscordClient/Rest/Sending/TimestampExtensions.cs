namespace Discord.Rest.Sending;

/// <summary>Moments on the monotonic clock, which nobody sets back.</summary>
internal static class TimestampExtensions
{
    public static long After(this TimeProvider time, TimeSpan span) =>
        time.GetTimestamp() + (long)(span.TotalSeconds * time.TimestampFrequency);

    /// <summary>Rounded up to the timers' millisecond, so that whoever wakes does not wake too early.</summary>
    public static TimeSpan Until(this TimeProvider time, long timestamp)
    {
        var span = time.GetElapsedTime(time.GetTimestamp(), timestamp);
        return span <= TimeSpan.Zero ? TimeSpan.Zero : TimeSpan.FromMilliseconds(Math.Ceiling(span.TotalMilliseconds));
    }
}
