using NexusBot.Sandbox.World;

namespace NexusBot.Sandbox.Tests.Interactions;

public sealed class TimeTests
{
    [Fact]
    public async Task After_three_seconds_the_member_is_told_and_the_bot_comes_too_late()
    {
        var clock = new WorldClock(TimeProvider.System);
        await using var stage = await Stage.StartAsync(clock);
        stage.Register("ping");
        var heard = new TaskCompletionSource<Heard>();
        stage.Bot.On("ping", interaction =>
        {
            heard.SetResult(interaction);
            return Task.CompletedTask;
        });

        var running = stage.Amina.RunsAsync("/ping");
        var interaction = await heard.Task.WaitAsync(TestContext.Current.CancellationToken);
        clock.Advance(TimeSpan.FromSeconds(3));
        var answer = await running;
        var late = await interaction.SayAsync("pong");

        Assert.True(answer.Failed);
        Assert.Equal("The application did not respond", answer.Error);
        Assert.Equal((404, 10062), (late.Status, late.Code));
        Assert.Empty(await stage.Amina.SeesAsync("#general"));
    }

    [Fact]
    public async Task Who_is_patient_tries_again_what_was_not_responded_to()
    {
        var clock = new WorldClock(TimeProvider.System);
        await using var stage = await Stage.StartAsync(clock);
        stage.Register("ping");
        stage.Discord.MostAttempts = 2;
        var heard = 0;
        stage.Bot.On("ping", interaction =>
        {
            if (++heard > 1)
                return interaction.SayAsync("pong");

            clock.Advance(TimeSpan.FromSeconds(3));
            return Task.CompletedTask;
        });

        Assert.Equal("pong", (await stage.Amina.RunsAsync("/ping")).Text);
        Assert.Equal(2, heard);
    }

    [Fact]
    public async Task Just_in_time_is_in_time()
    {
        var clock = new WorldClock(TimeProvider.System);
        await using var stage = await Stage.StartAsync(clock);
        stage.Register("ping");
        stage.Bot.On("ping", async interaction =>
        {
            clock.Advance(TimeSpan.FromSeconds(1));
            await interaction.SayAsync("pong");
        });

        Assert.Equal("pong", (await stage.Amina.RunsAsync("/ping")).Text);
    }

    [Fact]
    public async Task After_fifteen_minutes_the_token_is_worth_nothing()
    {
        var clock = new WorldClock(TimeProvider.System);
        await using var stage = await Stage.StartAsync(clock);
        stage.Register("ping");
        stage.Bot.On("ping", interaction => interaction.SayAsync("pong"));
        await stage.Amina.RunsAsync("/ping");
        var heard = stage.Bot.Last!;

        clock.Advance(TimeSpan.FromMinutes(14));
        var within = await heard.EditAsync("""{"content":"still"}""");
        clock.Advance(TimeSpan.FromMinutes(2));
        var after = await heard.EditAsync("""{"content":"too late"}""");

        Assert.Equal(200, within.Status);
        Assert.Equal((401, 50027), (after.Status, after.Code));
    }

    [Fact]
    public async Task Nobody_waits_on_for_what_was_refused_as_too_late()
    {
        var clock = new WorldClock(TimeProvider.System);
        await using var stage = await Stage.StartAsync(clock);
        stage.Register("ping");
        stage.Bot.On("ping", async interaction =>
        {
            await interaction.RespondAsync("""{"type":5}""");
            clock.Advance(TimeSpan.FromMinutes(16));
            await interaction.EditAsync("""{"content":"too late"}""");
        });

        // Half as long as somebody waits who may still hope.
        var answer = await stage.Amina.RunsAsync("/ping").WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);

        Assert.True(answer.IsThinking);
    }
}
