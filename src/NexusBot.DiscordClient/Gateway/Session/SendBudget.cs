namespace Discord.Gateway.Session;

/// <summary>Discord drops a connection that sends more than 120 payloads a minute; a few are kept back for heartbeats.</summary>
internal sealed class SendBudget(TimeProvider time)
{
    private const int Limit = 120;
    private const int KeptForHeartbeats = 10;

    private static readonly TimeSpan s_window = TimeSpan.FromSeconds(60);

    private readonly Lock _lock = new();
    private readonly Queue<long> _sent = new(Limit);

    /// <summary>Heartbeats never wait.</summary>
    public void TakeForHeartbeat() => TryTake(Limit, out _);

    public async Task TakeAsync(CancellationToken cancellationToken)
    {
        while (!TryTake(Limit - KeptForHeartbeats, out var wait))
            await Task.Delay(wait, time, cancellationToken);
    }

    private bool TryTake(int limit, out TimeSpan wait)
    {
        lock (_lock)
        {
            while (_sent.TryPeek(out var oldest) && time.GetElapsedTime(oldest) >= s_window)
                _sent.Dequeue();

            var free = _sent.Count < limit;
            wait = free ? TimeSpan.Zero : s_window - time.GetElapsedTime(_sent.Peek());
            if (free)
                _sent.Enqueue(time.GetTimestamp());
            return free;
        }
    }
}
