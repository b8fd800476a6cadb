using NexusBot.Modules.Dispatch;

namespace NexusBot.Tests.Modules;

public sealed class RunningInteractionsTests : IDisposable
{
    private readonly TaskCompletionSource _work = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly RunningInteractions _running = new(limit: 2);

    public void Dispose() => _running.Dispose();

    [Fact]
    public void More_than_the_limit_is_turned_away()
    {
        Assert.True(_running.TryStart(_ => _work.Task));
        Assert.True(_running.TryStart(_ => _work.Task));
        Assert.False(_running.TryStart(_ => _work.Task));
    }

    [Fact]
    public async Task A_stop_waits_for_what_runs_and_takes_nothing_new()
    {
        _running.TryStart(_ => _work.Task);

        var drained = _running.DrainAsync(TestContext.Current.CancellationToken);
        Assert.False(_running.TryStart(_ => _work.Task));
        Assert.False(drained.IsCompleted);

        _work.SetResult();
        await drained.WaitAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task What_is_not_done_in_time_is_cancelled()
    {
        var cancelled = new TaskCompletionSource();
        _running.TryStart(async aborted =>
        {
            await using var registration = aborted.Register(cancelled.SetResult);
            await _work.Task;
        });

        await _running.DrainAsync(new CancellationToken(canceled: true));

        await cancelled.Task.WaitAsync(TestContext.Current.CancellationToken);
        _work.SetResult();
    }
}
