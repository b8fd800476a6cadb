using Discord;
using Discord.Gateway.Session;
using Discord.Net;
using NexusBot.DiscordClient.Tests.Gateway.Scripted;
using Xunit;

namespace NexusBot.DiscordClient.Tests.Gateway;

public sealed class LosingAConnectionTests
{
    private const string ResumeWords = """{"op":6,"d":{"token":"the-token","session_id":"s1","seq":3}}""";

    private static CancellationToken TestToken => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_cut_line_is_resumed_from_the_last_sequence_with_the_same_query()
    {
        await using var scene = new SessionScene();
        using var first = await EstablishWithEventsAsync(scene);

        first.Drop();
        var (second, words) = await scene.GreetAsync();

        Assert.Equal(ResumeWords, words);
        Assert.Equal(first.Target, second.Target);
        second.Dispose();
    }

    [Fact]
    public async Task What_a_resume_repeats_is_handled_once()
    {
        await using var scene = new SessionScene();
        using var first = await EstablishWithEventsAsync(scene);
        first.Drop();
        var (second, _) = await scene.GreetAsync();
        Assert.Equal("disconnected", await scene.Heard.NextAsync(TestToken));

        await second.SendAsync(SessionScene.Event(3, data: "3"), TestToken);
        await second.SendAsync(SessionScene.Event(4, data: "4"), TestToken);
        await second.SendAsync(SessionScene.Event(5, "RESUMED"), TestToken);

        Assert.Equal("THING 4", await scene.Heard.NextAsync(TestToken));
        Assert.Equal("RESUMED {}", await scene.Heard.NextAsync(TestToken));
        Assert.Equal("connected", await scene.Heard.NextAsync(TestToken));
        second.Dispose();
    }

    [Theory]
    [InlineData("""{"op":7,"d":null}""")]
    [InlineData("""{"op":9,"d":true}""")]
    public async Task A_reconnect_that_keeps_the_session_closes_without_ending_it_and_resumes(string order)
    {
        await using var scene = new SessionScene();
        using var first = await EstablishWithEventsAsync(scene);

        await first.SendAsync(order, TestToken);

        Assert.Equal("[4000]", await first.ReceiveAsync(TestToken));
        var (second, words) = await scene.GreetAsync();
        Assert.Equal(ResumeWords, words);
        second.Dispose();
    }

    [Fact]
    public async Task An_invalid_session_begins_a_new_one()
    {
        await using var scene = new SessionScene();
        using var first = await EstablishWithEventsAsync(scene);

        await first.SendAsync("""{"op":9,"d":false}""", TestToken);
        var (second, words) = await scene.GreetAsync();

        Assert.StartsWith("""{"op":2,""", words, StringComparison.Ordinal);
        second.Dispose();
    }

    [Theory]
    [InlineData(1001, 6)]
    [InlineData(4000, 6)]
    [InlineData(4003, 6)]
    [InlineData(4008, 6)]
    [InlineData(4007, 2)]
    [InlineData(4009, 2)]
    public async Task A_close_code_decides_between_resuming_and_a_new_session(int code, int expectedOp)
    {
        await using var scene = new SessionScene();
        using var first = await EstablishWithEventsAsync(scene);

        await first.CloseAsync(code, TestToken);
        var (second, words) = await scene.GreetAsync();

        Assert.StartsWith($$"""{"op":{{expectedOp}},""", words, StringComparison.Ordinal);
        second.Dispose();
    }

    [Theory]
    [InlineData(4004)]
    [InlineData(4010)]
    [InlineData(4011)]
    [InlineData(4012)]
    [InlineData(4013)]
    [InlineData(4014)]
    public async Task A_fatal_close_code_ends_the_session_and_says_which(int code)
    {
        await using var scene = new SessionScene();
        var (connection, _) = await scene.GreetAsync();

        await connection.CloseAsync(code, TestToken);
        await scene.EndAsync();

        var reason = Assert.IsType<WebSocketClosedException>(scene.Heard.LastReason);
        Assert.Equal(code, reason.CloseCode);
        connection.Dispose();
    }

    [Fact]
    public async Task A_resume_that_never_succeeds_gives_way_to_a_new_session()
    {
        await using var scene = new SessionScene();
        using (var first = await EstablishWithEventsAsync(scene))
            first.Drop();

        for (var attempt = 1; attempt <= 3; attempt++)
        {
            var (refused, words) = await scene.GreetAsync();
            Assert.Equal(ResumeWords, words);
            refused.Drop();
        }
        var (fresh, freshWords) = await scene.GreetAsync();

        Assert.StartsWith("""{"op":2,""", freshWords, StringComparison.Ordinal);
        fresh.Dispose();
    }

    [Fact]
    public async Task An_outage_ends_no_session_it_is_resumed_at_the_address_that_discord_names_next()
    {
        await using var scene = new SessionScene();
        var (first, _) = await scene.GreetAsync();
        await first.SendAsync(SessionScene.Ready(sequence: 3, resumeUrl: "ws://127.0.0.1:1"), TestToken);
        await scene.Heard.NextAsync(TestToken);
        await scene.Heard.NextAsync(TestToken);

        first.Drop();
        var (second, words) = await scene.GreetAsync();

        Assert.Equal(ResumeWords, words);
        first.Dispose();
        second.Dispose();
    }

    [Fact]
    public async Task A_new_session_counts_from_its_own_beginning()
    {
        await using var scene = new SessionScene();
        var (first, _) = await scene.GreetAsync();
        await first.SendAsync(SessionScene.Event(5), TestToken);
        Assert.Equal("THING {}", await scene.Heard.NextAsync(TestToken));

        first.Drop();
        Assert.Equal("disconnected", await scene.Heard.NextAsync(TestToken));
        var (second, _) = await scene.GreetAsync();
        await second.SendAsync(SessionScene.Ready(sequence: 1), TestToken);
        await second.SendAsync(SessionScene.Event(6), TestToken);

        Assert.StartsWith("READY", await scene.Heard.NextAsync(TestToken), StringComparison.Ordinal);
        first.Dispose();
        second.Dispose();
    }

    [Fact]
    public async Task A_line_that_breaks_on_our_side_leaves_its_session_to_the_next_one()
    {
        using var gateway = new ScriptedGateway();
        var settings = new GatewaySettings("the-token", GatewayIntents.Guilds, LargeThreshold: 50, TimeSpan.FromMinutes(1));
        var (state, heard) = (new SessionState(), new RecordingListener());
        var first = new GatewayConnection(settings, state, heard, TimeProvider.System, new Random(1));
        var broken = first.RunAsync(GatewayAddress.ForIdentify(gateway.Url), TestToken);
        using var accepted = await gateway.AcceptAsync(TestToken);
        await accepted.SendAsync(SessionScene.Hello, TestToken);
        await accepted.SendAsync(SessionScene.Ready(), TestToken);
        await heard.NextAsync(TestToken);

        first.Dispose();

        await Task.WhenAny(broken).WaitAsync(TimeSpan.FromSeconds(30), TestToken);
        Assert.True(state.CanResume);
        Assert.True(broken.IsCompleted);
    }

    private static async Task<ScriptedConnection> EstablishWithEventsAsync(SessionScene scene)
    {
        var connection = await scene.EstablishAsync();
        await connection.SendAsync(SessionScene.Event(2), TestToken);
        await connection.SendAsync(SessionScene.Event(3), TestToken);
        await scene.Heard.NextAsync(TestToken);
        await scene.Heard.NextAsync(TestToken);
        return connection;
    }
}
