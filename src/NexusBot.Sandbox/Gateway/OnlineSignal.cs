namespace NexusBot.Sandbox.Gateway;

/// <summary>Whether a bot is connected, and a way to wait for one.</summary>
internal sealed class OnlineSignal
{
    private readonly Lock _gate = new();
    private TaskCompletionSource _set = NewSource();

    public bool IsSet
    {
        get
        {
            lock (_gate)
                return _set.Task.IsCompleted;
        }
    }

    public void Set()
    {
        lock (_gate)
            _set.TrySetResult();
    }

    public void Reset()
    {
        lock (_gate)
        {
            if (_set.Task.IsCompleted)
                _set = NewSource();
        }
    }

    public Task WaitAsync(CancellationToken cancellationToken)
    {
        lock (_gate)
            return _set.Task.WaitAsync(cancellationToken);
    }

    private static TaskCompletionSource NewSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
