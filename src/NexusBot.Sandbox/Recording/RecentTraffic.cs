namespace NexusBot.Sandbox.Recording;

/// <summary>The last of what was said over REST and the gateway, for whoever looks on.</summary>
internal sealed class RecentTraffic
{
    private const int MostLines = 400;
    private const int MostBytes = 4 * 1024 * 1024;

    private readonly Lock _gate = new();
    private readonly Queue<TrafficLine> _lines = new();
    private TaskCompletionSource _more = New();
    private long _lastNumber;
    private int _bytes;

    /// <summary>Keeps a line, and lets go of the oldest ones for it.</summary>
    /// <param name="json">An object without line breaks.</param>
    public void Add(byte[] json)
    {
        TaskCompletionSource more;
        lock (_gate)
        {
            _lines.Enqueue(new TrafficLine(++_lastNumber, json));
            _bytes += json.Length;
            while (_lines.Count > MostLines || (_bytes > MostBytes && _lines.Count > 1))
                _bytes -= _lines.Dequeue().Json.Length;
            (more, _more) = (_more, New());
        }
        more.SetResult();
    }

    /// <summary>What came after that line and is still here, and what ends when there is more.</summary>
    public IReadOnlyList<TrafficLine> After(long number, out Task more)
    {
        lock (_gate)
        {
            more = _more.Task;
            return [.. _lines.Where(line => line.Number > number)];
        }
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}

/// <summary>One call with its answer, or one payload of the gateway, as a recording has it.</summary>
internal readonly record struct TrafficLine(long Number, byte[] Json);
