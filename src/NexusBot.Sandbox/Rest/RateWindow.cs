namespace NexusBot.Sandbox.Rest;

/// <summary>A fixed window: it opens with the first call, and a new one opens after its end.</summary>
internal sealed class RateWindow
{
    private readonly Lock _gate = new();

    public int Remaining { get; private set; }
    public DateTimeOffset ResetAt { get; private set; }

    public bool TryTake(RateLimit limit, DateTimeOffset now)
    {
        lock (_gate)
        {
            if (now >= ResetAt)
            {
                ResetAt = now + limit.Per;
                Remaining = limit.Calls;
            }
            if (Remaining <= 0)
                return false;
            Remaining--;
            return true;
        }
    }
}
