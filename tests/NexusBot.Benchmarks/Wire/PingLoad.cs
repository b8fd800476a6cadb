using System.Diagnostics;

namespace NexusBot.Benchmarks.Wire;

/// <summary>A closed loop: as many pings in flight as asked for, the next one sent when a callback comes in.</summary>
internal sealed class PingLoad(Func<int, Task> send, int first, int inFlight, int total)
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(2);

    private readonly long[] _sent = new long[total];
    private readonly double[] _milliseconds = new double[total];
    private readonly TaskCompletionSource _finished = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _next;
    private int _answered;

    public async Task<PingFigures> RunAsync(CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        for (var n = 0; n < Math.Min(inFlight, total); n++)
            await SendNextAsync();

        await FinishAsync(cancellationToken);
        var seconds = watch.Elapsed.TotalSeconds;
        Array.Sort(_milliseconds);
        return new PingFigures(inFlight, total, total / seconds, _milliseconds[total / 2], _milliseconds[(int)(total * 0.99)], _milliseconds[^1]);
    }

    public Task AnsweredAsync(int number)
    {
        var index = number - first;
        _milliseconds[index] = Stopwatch.GetElapsedTime(_sent[index]).TotalMilliseconds;
        if (Interlocked.Increment(ref _answered) == total)
            _finished.TrySetResult();

        return SendNextAsync();
    }

    private async Task FinishAsync(CancellationToken cancellationToken)
    {
        try
        {
            await _finished.Task.WaitAsync(s_patience, cancellationToken);
        }
        catch (TimeoutException)
        {
            var lost = Enumerable.Range(0, Math.Min(_next, total)).Where(index => _milliseconds[index] == 0).Select(index => first + index);
            throw new TimeoutException($"{_answered} of {total} pings were answered within {s_patience.TotalSeconds} s; not answered: {string.Join(", ", lost.Take(20))}");
        }
    }

    private Task SendNextAsync()
    {
        var index = Interlocked.Increment(ref _next) - 1;
        if (index >= total)
            return Task.CompletedTask;

        _sent[index] = Stopwatch.GetTimestamp();
        return send(first + index);
    }
}

/// <summary>Latencies are from the event's frame to the callback's request, in milliseconds.</summary>
internal sealed record PingFigures(int InFlight, int Pings, double PerSecond, double P50, double P99, double Max);
