namespace Discord.Gateway.Session;

/// <summary>Beats at the interval that Hello named, and notices when the other side no longer answers.</summary>
internal sealed class Heartbeat(Func<CancellationToken, Task> send, IGatewayListener listener, TimeProvider time, Random random)
{
    private long _sentAt;
    private volatile bool _unanswered;

    /// <summary>Returns when a beat has stayed unanswered until the next was due: the connection is a zombie.</summary>
    public async Task RunAsync(TimeSpan interval, CancellationToken cancellationToken)
    {
        // Without the jitter all bots would beat in step after an outage.
        await Task.Delay(interval * random.NextDouble(), time, cancellationToken);
        while (!_unanswered)
        {
            await BeatAsync(cancellationToken);
            await Task.Delay(interval, time, cancellationToken);
        }
    }

    public Task BeatAsync(CancellationToken cancellationToken)
    {
        _sentAt = time.GetTimestamp();
        _unanswered = true;
        return send(cancellationToken);
    }

    public void Acknowledge()
    {
        if (!_unanswered)
            return;

        _unanswered = false;
        listener.LatencyMeasured(time.GetElapsedTime(_sentAt));
    }
}
