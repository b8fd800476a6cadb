namespace NexusBot.Sandbox.Driver;

/// <summary>Hears of every change, so that waiting for something costs no polling.</summary>
internal sealed class ChangeStream : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop;
    private readonly Task _reading;
    private TaskCompletionSource _next = NewChange();

    private ChangeStream(Stream events, CancellationTokenSource stop)
    {
        _stop = stop;
        _reading = ReadAsync(events);
    }

    /// <summary>Done at the next change. Take it before looking, and no change slips by between.</summary>
    public Task Next => Volatile.Read(ref _next).Task;

    public static async Task<ChangeStream> OpenAsync(ControlClient control)
    {
        var stop = CancellationTokenSource.CreateLinkedTokenSource(control.Ended);
        return new ChangeStream(await control.OpenEventsAsync(stop.Token), stop);
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _reading.WaitAsync(CancellationToken.None);
        _stop.Dispose();
    }

    private async Task ReadAsync(Stream events)
    {
        using var lines = new StreamReader(events);
        try
        {
            while (await lines.ReadLineAsync(_stop.Token) is { } line)
            {
                if (line.StartsWith("data:", StringComparison.Ordinal))
                    Interlocked.Exchange(ref _next, NewChange()).TrySetResult();
            }
        }
        catch (Exception ended) when (ended is OperationCanceledException or IOException)
        {
            // This driver or the sandbox is being disposed of: nothing more will change.
        }
    }

    private static TaskCompletionSource NewChange() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
