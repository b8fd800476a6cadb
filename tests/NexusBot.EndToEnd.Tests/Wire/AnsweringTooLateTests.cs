using System.Text.RegularExpressions;

namespace NexusBot.EndToEnd.Tests.Wire;

public sealed class AnsweringTooLateTests
{
    [Fact]
    public async Task An_answer_after_a_quarter_of_an_hour_is_logged_once_without_its_token_and_the_bot_goes_on()
    {
        using var clock = new SlowClock();
        using var wire = new Wiretap();
        var discordsClock = new JumpingClock();
        await using var hub = await TestHub.StartAsync(
            options =>
            {
                wire.Into(options);
                options.WireClock = discordsClock;
            },
            clock.Over);

        var deferrals = Deferrals(wire);
        clock.Hold();
        var late = hub.Amina.RunsAsync("/remind me", ("text", "Water the plants"), ("when", "in 10 minutes"));
        await Eventually.IsTrueAsync(() => Deferrals(wire) > deferrals);
        discordsClock.Jump(TimeSpan.FromMinutes(16));
        clock.Release();
        await Eventually.IsTrueAsync(() => wire.Calls("PATCH", "/messages/@original").Count > 0);
        await late;
        var next = await hub.Kwame.RunsAsync("/ping");
        await hub.Bot.StopAsync(TestContext.Current.CancellationToken);

        Assert.StartsWith("Pong!", next.Text, StringComparison.Ordinal);
        var log = await ReadLogAsync(hub);
        Assert.Single(Regex.Matches(log, "was answered too late"));
        Assert.DoesNotContain("An interaction failed", log, StringComparison.Ordinal);
        Assert.DoesNotContain("could not be answered", log, StringComparison.Ordinal);
        Assert.All(wire.InteractionTokens(), token => Assert.DoesNotContain(token, log, StringComparison.Ordinal));
    }

    private static int Deferrals(Wiretap wire) =>
        wire.Calls("POST", "/callback").Count(call => call.GetProperty("req").GetProperty("json").GetProperty("type").GetInt32() == 5);

    private static async Task<string> ReadLogAsync(TestHub hub)
    {
        var files = Directory.GetFiles(Path.Combine(hub.Bot.DataFolder, "logs"));
        return string.Concat(await Task.WhenAll(files.Select(file => File.ReadAllTextAsync(file, TestContext.Current.CancellationToken))));
    }

    /// <summary>The true time, until it is told to be later.</summary>
    private sealed class JumpingClock : TimeProvider
    {
        private long _aheadTicks;

        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + TimeSpan.FromTicks(Interlocked.Read(ref _aheadTicks));

        public void Jump(TimeSpan by) => Interlocked.Add(ref _aheadTicks, by.Ticks);
    }
}
