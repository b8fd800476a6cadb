using NexusBot.Sandbox.World;

namespace NexusBot.Sandbox.Tests.World;

public sealed class MovingTheClockTests
{
    private readonly WorldClock _still = new(TimeProvider.System);
    private readonly WorldClock _clock;

    /// <summary>The tested clock stands on another one, so that its wire time moves only when a test says so, or by milliseconds.</summary>
    public MovingTheClockTests() => _clock = new WorldClock(_still);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void A_jump_moves_the_time_and_the_timestamps_alike()
    {
        var (time, timestamp) = (_clock.GetUtcNow(), _clock.GetTimestamp());

        _clock.Advance(TimeSpan.FromHours(2));

        Assert.InRange(_clock.GetUtcNow() - time, TimeSpan.FromHours(2), TimeSpan.FromHours(2.01));
        Assert.InRange(_clock.GetElapsedTime(timestamp), TimeSpan.FromHours(2), TimeSpan.FromHours(2.01));
        Assert.Equal(TimeSpan.FromHours(2), _clock.Offset);
    }

    [Fact]
    public void Time_does_not_run_backwards() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => _clock.Advance(TimeSpan.FromSeconds(-1)));

    [Fact]
    public async Task A_jump_wakes_who_sleeps_until_before_its_end()
    {
        var soon = Task.Delay(TimeSpan.FromHours(1), _clock, Token);
        var later = Task.Delay(TimeSpan.FromHours(3), _clock, Token);

        _clock.Advance(TimeSpan.FromHours(2));
        await soon;
        var stillAsleep = !later.IsCompleted;
        _clock.Advance(TimeSpan.FromHours(1));
        await later;

        Assert.True(stillAsleep);
    }

    [Fact]
    public async Task A_timer_waits_in_the_wires_time_too()
    {
        var delay = Task.Delay(TimeSpan.FromHours(1), _clock, Token);

        _still.Advance(TimeSpan.FromHours(1));

        await delay;
    }

    [Fact]
    public async Task A_periodic_timer_fires_once_for_a_jump_and_goes_on()
    {
        var fired = 0;
        using var ticks = new SemaphoreSlim(0);
        await using var timer = _clock.CreateTimer(
            _ =>
            {
                Interlocked.Increment(ref fired);
                ticks.Release();
            },
            null, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1));

        _clock.Advance(TimeSpan.FromMinutes(10));
        await ticks.WaitAsync(Token);
        var afterJump = fired;
        _clock.Advance(TimeSpan.FromMinutes(1));
        await ticks.WaitAsync(Token);

        Assert.Equal((1, 2), (afterJump, fired));
    }

    [Fact]
    public async Task A_changed_timer_goes_by_its_new_time()
    {
        var fired = new TaskCompletionSource();
        await using var timer = _clock.CreateTimer(_ => fired.TrySetResult(), null, TimeSpan.FromMinutes(1), Timeout.InfiniteTimeSpan);

        timer.Change(TimeSpan.FromHours(1), Timeout.InfiniteTimeSpan);
        _clock.Advance(TimeSpan.FromMinutes(30));
        var early = fired.Task.IsCompleted;
        _clock.Advance(TimeSpan.FromMinutes(30));
        await fired.Task.WaitAsync(Token);

        Assert.False(early);
    }

    [Fact]
    public async Task A_disposed_timer_never_fires_and_cannot_be_changed()
    {
        var fired = 0;
        var timer = _clock.CreateTimer(_ => Interlocked.Increment(ref fired), null, TimeSpan.FromMinutes(1), Timeout.InfiniteTimeSpan);
        await timer.DisposeAsync();

        _clock.Advance(TimeSpan.FromHours(1));
        await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, Token);

        Assert.Equal(0, fired);
        Assert.False(timer.Change(TimeSpan.Zero, Timeout.InfiniteTimeSpan));
    }

    [Fact]
    public void Whoever_listens_is_told_of_the_jump()
    {
        TimeSpan? told = null;
        _clock.Jumped += by => told = by;

        _clock.Advance(TimeSpan.FromDays(1));

        Assert.Equal(TimeSpan.FromDays(1), told);
    }
}
