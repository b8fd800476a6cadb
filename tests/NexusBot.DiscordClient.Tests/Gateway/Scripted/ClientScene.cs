using System.Threading.Channels;
using Discord;
using Discord.WebSocket;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace NexusBot.DiscordClient.Tests.Gateway.Scripted;

/// <summary>A bot that has logged in, between a scripted gateway and scripted REST.</summary>
internal sealed class ClientScene : IAsyncDisposable
{
    private readonly ScriptedGateway _gateway = new();
    private int _sequence = 1;

    public ClientScene()
    {
        Rest.Answer("GET users/@me", """{"id":"10","username":"NexusBot","bot":true}""");
        Rest.Answer("GET applications/@me", """{"id":"11"}""");
        Rest.Answer(
            "GET gateway/bot",
            $$$"""{"url":"{{{_gateway.Url}}}","shards":1,"session_start_limit":{"total":1000,"remaining":1000,"reset_after":0,"max_concurrency":1}}""");
        Client = new DiscordSocketClient(new DiscordSocketConfig { RestClientProvider = _ => Rest, GatewayIntents = GatewayIntents.Guilds }, Time);
    }

    public ScriptedRest Rest { get; } = new();

    public FakeTimeProvider Time { get; } = new();

    public DiscordSocketClient Client { get; }

    public ScriptedConnection Connection { get; private set; } = null!;

    private static CancellationToken TestToken => TestContext.Current.CancellationToken;

    /// <summary>Collects what an event brings; the handler returns at once.</summary>
    public static (Func<T, Task> Handler, ChannelReader<T> Heard) Listen<T>()
    {
        var heard = Channel.CreateUnbounded<T>();
        return (args => heard.Writer.WriteAsync(args).AsTask(), heard.Reader);
    }

    public async Task StartAsync()
    {
        await Client.LoginAsync(TokenType.Bot, "the-token");
        await Client.StartAsync();
    }

    /// <summary>Starts the client and tells it of READY.</summary>
    public async Task ConnectAsync()
    {
        await StartAsync();
        await ReconnectAsync("one");
    }

    /// <summary>Accepts the next connection as a new session.</summary>
    public async Task ReconnectAsync(string session)
    {
        var called = _gateway.CalledAsync(TestToken);
        while (!called.IsCompleted)
        {
            Time.Advance(TimeSpan.FromMilliseconds(500));
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, TestToken);
        }

        Connection?.Dispose();
        Connection = await ScriptedConnection.UpgradeAsync(await called, TestToken);
        await Connection.SendAsync(SessionScene.Hello, TestToken);
        await Connection.ReceiveAsync(TestToken);
        _sequence = 1;
        await SendAsync("READY", Frames.Ready(session));
    }

    public Task SendAsync(string name, string data) => Connection.SendAsync(SessionScene.Event(_sequence++, name, data), TestToken);

    /// <summary>Connects with one guild, and answers the first interaction of the given kind.</summary>
    public async Task<T> ReceiveAsync<T>(string interaction)
        where T : SocketInteraction
    {
        var (handler, heard) = Listen<SocketInteraction>();
        Client.InteractionCreated += handler;
        await ConnectAsync();
        await SendAsync("GUILD_CREATE", Frames.Guild);
        await SendAsync("INTERACTION_CREATE", interaction);
        return Assert.IsType<T>(await heard.ReadAsync(TestToken));
    }

    public async ValueTask DisposeAsync()
    {
        await Client.DisposeAsync();
        Connection?.Dispose();
        _gateway.Dispose();
    }
}
