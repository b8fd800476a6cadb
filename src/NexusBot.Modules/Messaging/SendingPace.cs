namespace NexusBot.Modules.Messaging;

/// <summary>
/// Forty requests a second for what nobody waits for at their screen, evenly spaced. Discord allows fifty in all, so a long backlog
/// leaves ten for the commands that members give meanwhile.
/// </summary>
internal sealed class SendingPace(TimeProvider time)
{
    private const int PerSecond = 40;

    private readonly Lock _lock = new();
    private long _free = long.MinValue;

    /// <summary>Waits for the turn of one request.</summary>
    public Task TakeTurnAsync(CancellationToken cancellationToken)
    {
        var wait = Book();
        return wait > TimeSpan.Zero ? Task.Delay(wait, time, cancellationToken) : Task.CompletedTask;
    }

    // A turn is booked for later when there is none now, so that nobody who comes after is served before.
    private TimeSpan Book()
    {
        lock (_lock)
        {
            var now = time.GetTimestamp();
            var turn = Math.Max(now, _free);
            _free = turn + (time.TimestampFrequency / PerSecond);
            return time.GetElapsedTime(now, turn);
        }
    }
}
