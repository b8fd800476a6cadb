namespace NexusBot.Sandbox.Gateway;

/// <summary>A connection may send 120 payloads in any 60 seconds.</summary>
internal sealed class SendQuota(TimeProvider wireClock)
{
    private const int Payloads = 120;
    private static readonly TimeSpan s_window = TimeSpan.FromSeconds(60);

    private readonly Queue<long> _sent = new();

    public bool TryTake()
    {
        var now = wireClock.GetTimestamp();
        while (_sent.TryPeek(out var oldest) && wireClock.GetElapsedTime(oldest, now) >= s_window)
            _sent.Dequeue();
        _sent.Enqueue(now);
        return _sent.Count <= Payloads;
    }
}
