namespace NexusBot.Sandbox.Rest;

/// <summary>A fixed window: it opens with the first call, and a new one opens after its end.</summary>
internal sealed class RateWindow
{
    private readonly Lock _gate = new();

    private int _remaining;
    private DateTimeOffset _resetAt;

    public Taken Take(RateLimit limit, DateTimeOffset now)
    {
        lock (_gate)
        {
            if (now >= _resetAt)
            {
                _resetAt = now + limit.Per;
                _remaining = limit.Calls;
            }
            var admitted = _remaining > 0;
            if (admitted)
                _remaining--;
            return new Taken(admitted, _remaining, _resetAt);
        }
    }

    public bool IsOver(DateTimeOffset now)
    {
        lock (_gate)
            return now >= _resetAt;
    }

    /// <summary>Whether a call may go on, and how the window stands after it.</summary>
    public readonly record struct Taken(bool Admitted, int Remaining, DateTimeOffset ResetAt);
}
