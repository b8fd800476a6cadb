namespace Discord.Rest.Sending;

/// <summary>Twice as long after each failure, and never quite as long as anyone else, so that clients do not return in step.</summary>
internal static class RetryPause
{
    public const int MaxAttempts = 5;

    private static readonly TimeSpan s_first = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan s_longest = TimeSpan.FromSeconds(5);

    public static TimeSpan After(int attempt)
    {
        var full = s_first * Math.Pow(2, attempt - 1);
        var capped = full < s_longest ? full : s_longest;
        return capped * (0.5 + (Random.Shared.NextDouble() / 2));
    }
}
