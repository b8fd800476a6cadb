using NexusBot.Modules.Dispatch;

namespace NexusBot.Tests.Modules;

public sealed class RunningWorkTests : IDisposable
{
    private readonly SemaphoreSlim _end = new(0);
    private readonly RunningWork _running = new(limit: 2);

    public void Dispose()
    {
        _running.Dispose();
        _end.Dispose();
    }

    [Fact]
    public void More_than_the_limit_is_turned_away()
    {
        Assert.NotNull(_running.TryStart(WorkAsync));
        Assert.NotNull(_running.TryStart(WorkAsync));
        Assert.Null(_running.TryStart(WorkAsync));

        _end.Release(2);
    }

    [Fact]
    public async Task A_stop_waits_for_what_runs_and_takes_nothing_new()
    {
        _ = _running.TryStart(WorkAsync);

        var drained = _running.DrainAsync(TestContext.Current.CancellationToken);
        Assert.Null(_running.TryStart(WorkAsync));
        Assert.False(drained.IsCompleted);

        _end.Release();
        await drained.WaitAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task What_is_not_done_in_time_is_cancelled()
    {
        using var cancelled = new SemaphoreSlim(0);
        _ = _running.TryStart(async aborted =>
        {
            await using var registration = aborted.Register(() => cancelled.Release());
            await WorkAsync(aborted);
        });

        await _running.DrainAsync(new CancellationToken(canceled: true));

        await cancelled.WaitAsync(TestContext.Current.CancellationToken);
        _end.Release();
    }

    // Goes on until it is let go, whatever the token says: the slowest handler there is.
    private Task WorkAsync(CancellationToken aborted) => _end.WaitAsync(CancellationToken.None);
}
