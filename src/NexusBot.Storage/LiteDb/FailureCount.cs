namespace NexusBot.Storage.LiteDb;

/// <summary>A store that fails again and again is not mended by opening it again.</summary>
internal sealed class FailureCount(TimeProvider time)
{
    private const int Most = 3;
    private static readonly TimeSpan s_window = TimeSpan.FromMinutes(1);

    private readonly Queue<long> _failures = new();

    /// <summary>Counts a failure; true when it is one too many.</summary>
    public bool Add()
    {
        while (_failures.TryPeek(out var oldest) && time.GetElapsedTime(oldest) > s_window)
            _failures.Dequeue();
        _failures.Enqueue(time.GetTimestamp());
        return _failures.Count >= Most;
    }
}
