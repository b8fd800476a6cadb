namespace NexusBot.Modules.Dispatch;

/// <summary>What Discord's events gave the bot to do: no more at once than a limit, and waited for when the bot stops.</summary>
internal sealed class RunningWork(int limit) : IDisposable
{
    private readonly CancellationTokenSource _aborted = new();
    private readonly Lock _lock = new();
    private readonly TaskCompletionSource _idle = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _count;
    private bool _closed;

    /// <summary>Starts the work on the thread pool, so that whoever calls is never held up. Null when too much is running already, or the bot stops.</summary>
    public Task? TryStart(Func<CancellationToken, Task> work)
    {
        lock (_lock)
        {
            if (_closed || _count == limit)
                return null;

            _count++;
        }

        return RunAsync(work);
    }

    /// <summary>Takes nothing new, and waits for what runs; what is not done when it has been long enough is cancelled.</summary>
    public async Task DrainAsync(CancellationToken longEnough)
    {
        lock (_lock)
        {
            _closed = true;
            if (_count == 0)
                _idle.TrySetResult();
        }

        await _idle.Task.WaitAsync(longEnough).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _aborted.CancelAsync();
    }

    public void Dispose() => _aborted.Dispose();

    private async Task RunAsync(Func<CancellationToken, Task> work)
    {
        try
        {
            await Task.Run(() => work(_aborted.Token), CancellationToken.None);
        }
        finally
        {
            Leave();
        }
    }

    private void Leave()
    {
        lock (_lock)
        {
            _count--;
            if (_closed && _count == 0)
                _idle.TrySetResult();
        }
    }
}
