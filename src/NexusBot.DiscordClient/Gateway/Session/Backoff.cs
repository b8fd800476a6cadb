namespace Discord.Gateway.Session;

/// <summary>Doubling waits with jitter, so that a thousand bots do not return in the same second.</summary>
internal sealed class Backoff(TimeProvider time, Random random)
{
    private static readonly TimeSpan s_longest = TimeSpan.FromMinutes(2);

    private int _failures;

    public void Reset() => _failures = 0;

    /// <summary>The first retry is at once: most drops are single.</summary>
    public Task WaitAsync(CancellationToken cancellationToken) =>
        Task.Delay(Next(), time, cancellationToken);

    private TimeSpan Next()
    {
        if (_failures++ == 0)
            return TimeSpan.Zero;

        var ceiling = Math.Min(s_longest.TotalSeconds, Math.Pow(2, _failures - 1));
        return TimeSpan.FromSeconds(ceiling * (0.5 + (random.NextDouble() / 2)));
    }
}
