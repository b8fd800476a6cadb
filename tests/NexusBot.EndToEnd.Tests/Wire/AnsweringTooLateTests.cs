using System.Text.RegularExpressions;
using NexusBot.Sandbox.Driver;

namespace NexusBot.EndToEnd.Tests.Wire;

public sealed class AnsweringTooLateTests
{
    [Fact]
    public async Task An_answer_after_a_quarter_of_an_hour_comes_as_a_direct_message()
    {
        using var wire = new Wiretap();
        using var clock = new SlowClock();
        var discordsClock = new JumpingClock();
        await using var hub = await StartAsync(wire, clock, discordsClock);

        await RemindTooLateAsync(hub, wire, clock, discordsClock);
        var answer = await hub.Amina.ReceivesEventuallyAsync("It took longer than Discord waits for one.");
        await hub.Bot.StopAsync(TestContext.Current.CancellationToken);

        Assert.True(answer.Shows(hub.Guild.Name));
        Assert.True(answer.Shows("Done."));
        Assert.Empty(answer.PingedIds);
        await AssertLoggedOnceAsync(hub, wire);
    }

    [Fact]
    public async Task Where_direct_messages_are_closed_it_is_logged_once_without_its_token_and_the_bot_goes_on()
    {
        using var wire = new Wiretap();
        using var clock = new SlowClock();
        var discordsClock = new JumpingClock();
        await using var hub = await StartAsync(wire, clock, discordsClock);
        await hub.Amina.ClosesDirectMessagesAsync();

        await RemindTooLateAsync(hub, wire, clock, discordsClock);
        var next = await hub.Kwame.RunsAsync("/ping");
        await hub.Bot.StopAsync(TestContext.Current.CancellationToken);

        Assert.StartsWith("Pong!", next.Text, StringComparison.Ordinal);
        await AssertLoggedOnceAsync(hub, wire);
    }

    [Fact]
    public async Task A_file_that_took_so_long_comes_along()
    {
        using var wire = new Wiretap();
        using var clock = new SlowClock();
        var discordsClock = new JumpingClock();
        await using var hub = await StartAsync(wire, clock, discordsClock);
        await hub.Amina.SharesCardAsync("Worth exporting");

        await AnswerTooLateAsync(wire, clock, discordsClock, () => hub.Grace.RunsAsync("/hub data", ("way", "Export")));
        var answer = await hub.Grace.ReceivesEventuallyAsync("It took longer than Discord waits for one.");

        Assert.Equal(["hub.zip"], answer.Attachments);
    }

    private static Task<TestHub> StartAsync(Wiretap wire, SlowClock clock, JumpingClock discordsClock) => TestHub.StartAsync(
        options =>
        {
            wire.Into(options);
            options.WireClock = discordsClock;
        },
        clock.Over);

    private static Task RemindTooLateAsync(TestHub hub, Wiretap wire, SlowClock clock, JumpingClock discordsClock) => AnswerTooLateAsync(
        wire, clock, discordsClock, () => hub.Amina.RunsAsync("/remind me", ("text", "Water the plants"), ("when", "in 10 minutes")));

    private static async Task AnswerTooLateAsync(Wiretap wire, SlowClock clock, JumpingClock discordsClock, Func<Task<Answer>> run)
    {
        var deferrals = Deferrals(wire);
        clock.Hold();
        var late = run();
        await Eventually.IsTrueAsync(() => Deferrals(wire) > deferrals);
        discordsClock.Jump(TimeSpan.FromMinutes(16));
        clock.Release();
        await Eventually.IsTrueAsync(() => wire.Calls("PATCH", "/messages/@original").Count > 0);
        await late;
    }

    private static async Task AssertLoggedOnceAsync(TestHub hub, Wiretap wire)
    {
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
