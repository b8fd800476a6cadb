using System.Collections.Concurrent;

namespace NexusBot.Storage.Torture;

/// <summary>A synchronisation context of one thread, as a desktop program has one: what is awaited under it goes on there.</summary>
internal sealed class PumpedContext : SynchronizationContext
{
    private readonly BlockingCollection<(SendOrPostCallback Callback, object? State)> _posted = [];

    public override void Post(SendOrPostCallback d, object? state) => _posted.Add((d, state));

    /// <summary>Runs the work on a thread of its own under such a context.</summary>
    public static Task RunAsync(Func<Task> work)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        new Thread(() => Pump(work, done)) { IsBackground = true }.Start();
        return done.Task;
    }

    private static void Pump(Func<Task> work, TaskCompletionSource done)
    {
        var context = new PumpedContext();
        SetSynchronizationContext(context);
        var running = work();
        _ = running.ContinueWith(_ => context._posted.CompleteAdding(), TaskScheduler.Default);
        foreach (var (callback, state) in context._posted.GetConsumingEnumerable())
            callback(state);

        done.SetFromTask(running);
    }
}
