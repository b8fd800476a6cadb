using Discord.Gateway.Session;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace NexusBot.DiscordClient.Tests.Gateway;

public sealed class BackoffTests
{
    private static readonly TimeSpan s_step = TimeSpan.FromMilliseconds(100);

    private readonly FakeTimeProvider _time = new();

    [Fact]
    public async Task The_first_retry_is_at_once_and_each_failure_doubles_the_wait_up_to_minutes()
    {
        var backoff = new Backoff(_time, new Random(1));

        Assert.Equal(TimeSpan.Zero, await WaitedAsync(backoff));
        for (var ceiling = 2.0; ceiling <= 120; ceiling *= 2)
            AssertJittered(ceiling, await WaitedAsync(backoff));
        for (var again = 0; again < 3; again++)
            AssertJittered(120, await WaitedAsync(backoff));
    }

    [Fact]
    public async Task A_connection_that_held_starts_the_waits_anew()
    {
        var backoff = new Backoff(_time, new Random(1));
        for (var failure = 0; failure < 5; failure++)
            await WaitedAsync(backoff);

        backoff.Reset();

        Assert.Equal(TimeSpan.Zero, await WaitedAsync(backoff));
    }

    private static void AssertJittered(double ceiling, TimeSpan waited) =>
        Assert.InRange(waited.TotalSeconds, ceiling / 2, ceiling + s_step.TotalSeconds);

    private async Task<TimeSpan> WaitedAsync(Backoff backoff)
    {
        var begun = _time.GetTimestamp();
        var waiting = backoff.WaitAsync(TestContext.Current.CancellationToken);
        while (!waiting.IsCompleted)
            _time.Advance(s_step);

        await waiting;
        return _time.GetElapsedTime(begun);
    }
}
