using NexusBot.DiscordClient.Tests.Gateway.Scripted;
using Xunit;

namespace NexusBot.DiscordClient.Tests.Gateway;

public sealed class OpeningASessionTests
{
    private static CancellationToken TestToken => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_new_session_identifies_with_token_intents_and_threshold()
    {
        await using var scene = new SessionScene();

        var (connection, words) = await scene.GreetAsync();

        Assert.Equal(
            """{"op":2,"d":{"token":"the-token","intents":1,"large_threshold":50,"properties":{"os":"linux","browser":"NexusBot","device":"NexusBot"}}}""",
            words);
        connection.Dispose();
    }

    [Fact]
    public async Task The_transport_is_zlib_stream_unless_the_address_says_otherwise()
    {
        await using var scene = new SessionScene();

        using var connection = await scene.Server.AcceptAsync(TestToken);

        Assert.Equal("/?v=10&encoding=json&compress=zlib-stream", connection.Target);
    }

    [Fact]
    public async Task An_address_with_a_query_of_its_own_is_taken_as_it_is()
    {
        await using var scene = new SessionScene("/?v=10&encoding=json");

        using var connection = await scene.EstablishAsync();
        await connection.SendAsync(SessionScene.Event(2), TestToken);

        Assert.Equal("/?v=10&encoding=json", connection.Target);
        Assert.Equal("THING {}", await scene.Heard.NextAsync(TestToken));
    }

    [Fact]
    public async Task A_compressed_message_may_be_cut_anywhere_and_shares_its_context_with_the_next()
    {
        await using var scene = new SessionScene();
        using var connection = await scene.EstablishAsync();
        var text = string.Concat(Enumerable.Repeat("a rather long and repetitive text ", 2000));

        await connection.SendAsync(SessionScene.Event(2, data: $$"""{"text":"{{text}}"}"""), TestToken, frameSize: 7);
        await connection.SendAsync(SessionScene.Event(3, data: $$"""{"text":"{{text}}"}"""), TestToken);

        Assert.Equal($$"""THING {"text":"{{text}}"}""", await scene.Heard.NextAsync(TestToken));
        Assert.Equal($$"""THING {"text":"{{text}}"}""", await scene.Heard.NextAsync(TestToken));
    }

    [Fact]
    public async Task Unknown_operations_fields_and_events_are_passed_over()
    {
        await using var scene = new SessionScene();
        using var connection = await scene.EstablishAsync();

        await connection.SendAsync("""{"op":99,"d":{"x":[1,{"op":7}]}}""", TestToken);
        await connection.SendAsync("""{"new":{"op":7},"t":"THING","s":2,"op":0,"d":[1,2]}""", TestToken);

        Assert.Equal("THING [1,2]", await scene.Heard.NextAsync(TestToken));
    }

    [Fact]
    public async Task Stopping_says_goodbye_for_good()
    {
        await using var scene = new SessionScene();
        using var connection = await scene.EstablishAsync();

        await scene.StopAsync();

        Assert.Equal("[1000]", await connection.ReceiveAsync(TestToken));
    }

    [Fact]
    public async Task A_server_that_never_greets_is_left_after_the_connection_timeout()
    {
        await using var scene = new SessionScene();
        using var silent = await scene.Server.AcceptAsync(TestToken);

        using var second = await scene.AcceptAsync();

        Assert.Equal("disconnected", await scene.Heard.NextAsync(TestToken));
    }
}
