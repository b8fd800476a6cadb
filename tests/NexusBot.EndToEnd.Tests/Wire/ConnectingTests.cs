using NexusBot.Sandbox.Rest;

namespace NexusBot.EndToEnd.Tests.Wire;

public sealed class ConnectingTests
{
    [Theory]
    [InlineData("", "zlib-stream")]
    [InlineData("v=10&encoding=json", "")]
    public async Task The_story_is_the_same_over_a_compressed_and_over_a_plain_connection(string query, string compression)
    {
        using var wire = new Wiretap();
        await using var hub = await TestHub.StartAsync(options =>
        {
            wire.Into(options);
            options.Gateway.Query = query;
        });

        var saved = await hub.Amina.SharesAsync("Lazy querysets");
        var card = await hub.Kwame.SeesEventuallyAsync(TestHub.Home, "Lazy querysets");
        hub.Server.Gateway.DropConnections();
        var voted = await card.ClicksAsync("Helpful");

        Assert.True(saved.IsPrivate);
        Assert.False(voted.Failed);
        Assert.Equal(1, hub.Server.Gateway.Identifies);
        Assert.Equal([compression, compression], wire.Compressions());
    }

    [Fact]
    public async Task A_bot_that_cannot_log_in_at_first_tries_again_until_it_can()
    {
        await using var hub = await TestHub.StartBareAsync();
        await hub.Bot.StopAsync(TestContext.Current.CancellationToken);
        hub.Server.Faults.Next("GET", "/users/@me", RestFault.FailsWith(403));

        await hub.Bot.StartAsync(TestContext.Current.CancellationToken);

        Assert.StartsWith("Pong!", (await hub.Amina.RunsAsync("/ping")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_restart_registers_no_command_anew_when_none_has_changed()
    {
        using var wire = new Wiretap();
        await using var hub = await TestHub.StartAsync(wire.Into);
        await hub.Bot.StopAsync(TestContext.Current.CancellationToken);
        var (asked, registered) = (Asked(wire), Registered(wire));

        await hub.Bot.StartAsync(TestContext.Current.CancellationToken);
        await hub.Amina.RunsAsync("/ping");
        await hub.Bot.StopAsync(TestContext.Current.CancellationToken);

        Assert.Equal(2, registered);
        Assert.Equal(2 * asked, Asked(wire));
        Assert.Equal(registered, Registered(wire));
    }

    [Fact]
    public async Task A_second_ready_neither_registers_the_commands_anew_nor_answers_anyone_twice()
    {
        using var wire = new Wiretap();
        await using var hub = await TestHub.StartAsync(wire.Into);
        var asked = Asked(wire);

        hub.Server.Gateway.InvalidateSessions(resumable: false);
        await Eventually.IsTrueAsync(() => hub.Server.Gateway.Identifies == 2);
        var answer = await hub.Amina.RunsAsync("/ping");
        await hub.Bot.StopAsync(TestContext.Current.CancellationToken);

        Assert.StartsWith("Pong!", answer.Text, StringComparison.Ordinal);
        Assert.Equal(2, wire.Events("READY").Count);
        Assert.Equal(asked, Asked(wire));
        Assert.Equal(2, Registered(wire));
        Assert.Equal(1, wire.CallbacksOf(wire.LatestInteraction()));
    }

    private static int Asked(Wiretap wire) => wire.Calls("GET", "/commands").Count;

    private static int Registered(Wiretap wire) =>
        wire.Calls("PUT", "/commands").Count + wire.Calls("POST", "/commands").Count;
}
