using Discord;
using Discord.Gateway.Session;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace NexusBot.DiscordClient.Tests.Gateway.Scripted;

/// <summary>A running session against a scripted gateway, with time that moves only when told.</summary>
internal sealed class SessionScene : IAsyncDisposable
{
    public const string Hello = """{"op":10,"d":{"heartbeat_interval":40000},"s":null,"t":null}""";
    public const string Acknowledge = """{"op":11,"d":null,"s":null,"t":null}""";

    private static readonly TimeSpan s_step = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan s_breath = TimeSpan.FromMilliseconds(5);

    private readonly CancellationTokenSource _stop = new();
    private readonly Task _running;

    public SessionScene(string query = "")
    {
        var settings = new GatewaySettings("the-token", GatewayIntents.Guilds, LargeThreshold: 50, TimeSpan.FromSeconds(30));
        var locator = new GatewayLocator(_ => Task.FromResult(new GatewayOffer(Server.Url + query, 900, TimeSpan.Zero)), Time);
        _running = new GatewaySession(settings, locator, Heard, Time, new Random(1)).RunAsync(_stop.Token);
    }

    public ScriptedGateway Server { get; } = new();

    public RecordingListener Heard { get; } = new();

    public FakeTimeProvider Time { get; } = new();

    /// <summary>Completes when the session has ended by itself.</summary>
    public Task EndAsync() => _running.WaitAsync(TestToken);

    private static CancellationToken TestToken => TestContext.Current.CancellationToken;

    public static string Ready(int sequence = 1, string session = "s1", string? resumeUrl = null) =>
        $$$"""{"op":0,"t":"READY","s":{{{sequence}}},"d":{"session_id":"{{{session}}}","resume_gateway_url":"{{{resumeUrl}}}"}}""";

    public static string Event(int sequence, string name = "THING", string data = "{}") =>
        $$"""{"t":"{{name}}","s":{{sequence}},"op":0,"d":{{data}}}""";

    /// <summary>Lets time pass until the client calls again.</summary>
    public async Task<ScriptedConnection> AcceptAsync() =>
        await ScriptedConnection.UpgradeAsync(await LetTimePassUntilAsync(Server.CalledAsync(TestToken)), TestToken);

    /// <summary>Accepts a connection and says hello; the first thing the client says comes back with it.</summary>
    public async Task<(ScriptedConnection Connection, string FirstWords)> GreetAsync()
    {
        var connection = await AcceptAsync();
        await connection.SendAsync(Hello, TestToken);
        return (connection, await connection.ReceiveAsync(TestToken));
    }

    /// <summary>Accepts a connection and brings it to READY.</summary>
    public async Task<ScriptedConnection> EstablishAsync()
    {
        var (connection, _) = await GreetAsync();
        await connection.SendAsync(Ready(resumeUrl: Server.Url), TestToken);
        Assert.StartsWith("READY", await Heard.NextAsync(TestToken), StringComparison.Ordinal);
        Assert.Equal("connected", await Heard.NextAsync(TestToken));
        return connection;
    }

    public async Task<T> LetTimePassUntilAsync<T>(Task<T> happened)
    {
        while (!happened.IsCompleted)
        {
            Time.Advance(s_step);
            await Task.Delay(s_breath, TimeProvider.System, TestToken);
        }
        return await happened.WaitAsync(TestToken);
    }

    public async Task StopAsync()
    {
        await _stop.CancelAsync();
        await EndAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        Server.Dispose();
        _stop.Dispose();
    }
}
