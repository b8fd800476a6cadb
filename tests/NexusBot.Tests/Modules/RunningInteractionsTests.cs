using Microsoft.Extensions.Time.Testing;
using NexusBot.Modules.Dispatch;

namespace NexusBot.Tests.Modules;

public sealed class RunningInteractionsTests : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(5);

    private readonly FakeTimeProvider _time = new();
    private readonly TaskCompletionSource _work = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly RunningInteractions _running;

    public RunningInteractionsTests() => _running = new RunningInteractions(2, _time);

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

        var drained = _running.DrainAsync(s_patience);
        Assert.False(_running.TryStart(_ => _work.Task));
        Assert.False(drained.IsCompleted);

        _work.SetResult();
        await drained.WaitAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task What_outlasts_the_patience_is_cancelled()
    {
        var cancelled = new TaskCompletionSource();
        _running.TryStart(async aborted =>
        {
            await using var registration = aborted.Register(cancelled.SetResult);
            await _work.Task;
        });

        var drained = _running.DrainAsync(s_patience);
        _time.Advance(s_patience);

        await drained.WaitAsync(TestContext.Current.CancellationToken);
        await cancelled.Task.WaitAsync(TestContext.Current.CancellationToken);
        _work.SetResult();
    }
}
