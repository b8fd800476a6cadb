namespace NexusBot.Modules.Messaging;

/// <summary>
/// At most forty requests in any second for what nobody waits for at their screen. Discord allows fifty in all, so a long backlog
/// leaves ten for the commands that members give meanwhile.
/// </summary>
internal sealed class SendingPace(TimeProvider time)
{
    private const int PerSecond = 40;

    private readonly Lock _lock = new();
    private readonly long[] _turns = new long[PerSecond];
    private int _next;
    private int _taken;

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
            var turn = _taken < PerSecond ? now : Math.Max(now, _turns[_next] + time.TimestampFrequency);
            _turns[_next] = turn;
            _next = (_next + 1) % PerSecond;
            _taken = Math.Min(_taken + 1, PerSecond);
            return time.GetElapsedTime(now, turn);
        }
    }
}
