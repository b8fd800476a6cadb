using Discord;
using Discord.Net;
using NexusBot.DiscordClient.Tests.Gateway.Scripted;
using Xunit;

namespace NexusBot.DiscordClient.Tests.Gateway;

public sealed class LosingTheTokenTests
{
    // A disconnection that never comes must fail, not hang.
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    private static CancellationToken TestToken => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_wrong_token_is_told_as_the_last_disconnection()
    {
        await using var scene = new ClientScene();
        var (handler, heard) = ClientScene.Listen<Exception>();
        scene.Client.Disconnected += handler;
        await scene.ConnectAsync();

        await scene.Connection.CloseAsync(4004, TestToken);

        Assert.Equal(4004, Assert.IsType<WebSocketClosedException>(await heard.ReadAsync(TestToken).AsTask().WaitAsync(s_patience, TestToken)).CloseCode);
    }

    [Fact]
    public async Task A_token_refused_by_rest_is_told_in_the_same_shape()
    {
        await using var scene = new ClientScene();
        var (handler, heard) = ClientScene.Listen<Exception>();
        scene.Client.Disconnected += handler;
        scene.Rest.Answer("GET gateway/bot", """{"code":0,"message":"401: Unauthorized"}""", System.Net.HttpStatusCode.Unauthorized);

        await scene.StartAsync();

        Assert.Equal(4004, Assert.IsType<WebSocketClosedException>(await heard.ReadAsync(TestToken).AsTask().WaitAsync(s_patience, TestToken)).CloseCode);
    }

    [Fact]
    public async Task A_token_that_rest_finds_revoked_while_the_gateway_goes_on_ends_the_client_and_nothing_is_sent_again()
    {
        await using var scene = new ClientScene();
        var (handler, heard) = ClientScene.Listen<Exception>();
        scene.Client.Disconnected += handler;
        await scene.ConnectAsync();
        scene.Rest.Answer("GET users/20", """{"code":0,"message":"401: Unauthorized"}""", System.Net.HttpStatusCode.Unauthorized);

        await Assert.ThrowsAsync<HttpException>(() => scene.Client.Rest.GetUserAsync(20));

        Assert.Equal(4004, Assert.IsType<WebSocketClosedException>(await heard.ReadAsync(TestToken).AsTask().WaitAsync(s_patience, TestToken)).CloseCode);
        await WaitUntilAsync(() => scene.Client.ConnectionState == ConnectionState.Disconnected);
        scene.Time.Advance(TimeSpan.FromHours(1));
        await Assert.ThrowsAsync<HttpException>(() => scene.Client.Rest.GetUserAsync(20));
        Assert.Single(scene.Rest.Requests, request => request == "GET users/20");
        Assert.Single(scene.Rest.Requests, request => request == "GET gateway/bot");
        Assert.False(heard.TryRead(out _));
    }

    private static async Task WaitUntilAsync(Func<bool> happened)
    {
        while (!happened())
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, TestToken);
    }
}
