namespace NexusBot.Modules.Dispatch;

/// <summary>How long Discord took to accept the latest answer; /ping tells it without a request of its own.</summary>
public sealed class RestPulse(TimeProvider time)
{
    private long _latestTicks = -1;

    public TimeSpan? Latest => Interlocked.Read(ref _latestTicks) is >= 0 and var ticks ? TimeSpan.FromTicks(ticks) : null;

    internal async Task MeasureAsync(Func<Task> request)
    {
        var start = time.GetTimestamp();
        await request();
        Interlocked.Exchange(ref _latestTicks, time.GetElapsedTime(start).Ticks);
    }
}
