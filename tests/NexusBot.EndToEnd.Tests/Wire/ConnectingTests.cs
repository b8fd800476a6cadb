namespace NexusBot.EndToEnd.Tests.Wire;

public sealed class ConnectingTests
{
    [Theory]
    [InlineData("", "zlib-stream")]
    [InlineData("v=10&encoding=json", "")]
    public async Task The_story_is_the_same_over_a_compressed_and_over_a_plain_connection(string query, string compression)
    {
        using var recording = new Recording();
        await using var hub = await TestHub.StartAsync(options =>
        {
            recording.Into(options);
            options.Gateway.Query = query;
        });

        var saved = await hub.Amina.ShareAsync("Lazy querysets");
        var card = await hub.Kwame.SeesEventuallyAsync(TestHub.Home, "Lazy querysets");
        hub.Server.Gateway.DropConnections();
        var voted = await card.ClicksAsync("Helpful");

        Assert.True(saved.IsPrivate);
        Assert.False(voted.Failed);
        Assert.Equal(1, hub.Server.Gateway.Identifies);
        Assert.Equal([compression, compression], recording.Compressions());
    }

    [Fact]
    public async Task A_restart_registers_no_command_anew_when_none_has_changed()
    {
        using var recording = new Recording();
        await using var hub = await TestHub.StartAsync(recording.Into);
        await hub.Bot.StopAsync(TestContext.Current.CancellationToken);
        var (asked, registered) = (Asked(recording), Registered(recording));

        await hub.Bot.StartAsync(TestContext.Current.CancellationToken);
        await hub.Amina.RunsAsync("/ping");
        await hub.Bot.StopAsync(TestContext.Current.CancellationToken);

        Assert.Equal(2, registered);
        Assert.Equal(2 * asked, Asked(recording));
        Assert.Equal(registered, Registered(recording));
    }

    [Fact]
    public async Task A_second_ready_neither_registers_the_commands_anew_nor_answers_anyone_twice()
    {
        using var recording = new Recording();
        await using var hub = await TestHub.StartAsync(recording.Into);
        var asked = Asked(recording);

        hub.Server.Gateway.InvalidateSessions(resumable: false);
        await Eventually.IsTrueAsync(() => hub.Server.Gateway.Identifies == 2);
        var answer = await hub.Amina.RunsAsync("/ping");
        await hub.Bot.StopAsync(TestContext.Current.CancellationToken);

        Assert.StartsWith("Pong!", answer.Text, StringComparison.Ordinal);
        Assert.Equal(2, recording.Events("READY").Count);
        Assert.Equal(asked, Asked(recording));
        Assert.Equal(2, Registered(recording));
        Assert.Equal(1, recording.CallbacksOf(recording.LatestInteraction()));
    }

    private static int Asked(Recording recording) => recording.Calls("GET", "/commands").Count;

    private static int Registered(Recording recording) =>
        recording.Calls("PUT", "/commands").Count + recording.Calls("POST", "/commands").Count;
}
