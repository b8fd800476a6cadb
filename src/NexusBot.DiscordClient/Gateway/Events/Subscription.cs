using System.Collections.Concurrent;

namespace Discord.Gateway.Events;

/// <summary>One handler of one event, with a queue of its own that a single pump drains while there is anything in it.</summary>
internal sealed class Subscription<TArgs>(Delegate handler, Func<TArgs, Task> invoke, Action<Exception> reportFault) : IThreadPoolWorkItem
{
    private readonly ConcurrentQueue<TArgs> _waiting = new();
    private int _count;

    public Delegate Handler => handler;

    public void Post(TArgs args)
    {
        _waiting.Enqueue(args);
        if (Interlocked.Increment(ref _count) == 1)
            ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
    }

    public void Start(TArgs args) => ThreadPool.UnsafeQueueUserWorkItem(
        static run => _ = run.Self.InvokeAsync(run.Args), (Self: this, Args: args), preferLocal: false);

    void IThreadPoolWorkItem.Execute() => _ = PumpAsync();

    private async Task PumpAsync()
    {
        do
        {
            _waiting.TryDequeue(out var args);
            await InvokeAsync(args!);
        }
        while (Interlocked.Decrement(ref _count) > 0);
    }

    private async Task InvokeAsync(TArgs args)
    {
        try
        {
            await invoke(args);
        }
        catch (Exception fault)
        {
            // The last frame of a stranger's code: nobody awaits it, so the log is the only one to tell.
            reportFault(fault);
        }
    }
}
