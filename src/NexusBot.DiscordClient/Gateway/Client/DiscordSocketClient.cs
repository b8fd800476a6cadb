using Discord.Gateway.Dispatch;
using Discord.Gateway.Session;

namespace Discord.WebSocket;

/// <summary>A bot's connection to Discord: what happens comes as events, what stands is in the cache.</summary>
public partial class DiscordSocketClient : BaseSocketClient
{
    private readonly DiscordSocketConfig _config;
    private readonly GatewayDispatcher _dispatcher;
    private CancellationTokenSource? _stopping;
    private string _token = "";
    private Task _session = Task.CompletedTask;

    public DiscordSocketClient()
        : this(new DiscordSocketConfig())
    {
    }

    public DiscordSocketClient(DiscordSocketConfig config)
        : this(config, TimeProvider.System)
    {
    }

    internal DiscordSocketClient(DiscordSocketConfig config, TimeProvider time)
        : base(config, time)
    {
        _config = config;
        Rest = new DiscordSocketRestClient(config, Api, time);
        _dispatcher = new GatewayDispatcher(this, TimeSpan.FromMilliseconds(config.MaxWaitBetweenGuildAvailablesBeforeReady));
    }

    public event Func<Task> Connected
    {
        add => Events.Connected.Add(value, _ => value());
        remove => Events.Connected.Remove(value);
    }

    /// <summary>A <see cref="Net.WebSocketClosedException"/> with a fatal code is the last one: no reconnect follows.</summary>
    public event Func<Exception, Task> Disconnected
    {
        add => Events.Disconnected.Add(value);
        remove => Events.Disconnected.Remove(value);
    }

    public event Func<Task> Ready
    {
        add => Events.Ready.Add(value, _ => value());
        remove => Events.Ready.Remove(value);
    }

    public event Func<int, int, Task> LatencyUpdated
    {
        add => Events.LatencyUpdated.Add(value, latency => value(latency.Old, latency.New));
        remove => Events.LatencyUpdated.Remove(value);
    }

    /// <summary>Milliseconds between the last heartbeat and its acknowledgement.</summary>
    public override int Latency { get; protected set; }

    public override DiscordSocketRestClient Rest { get; }

    /// <summary>Returns at once; the connection is made, and kept, in the background.</summary>
    public override Task StartAsync()
    {
        if (LoginState != LoginState.LoggedIn)
            throw new InvalidOperationException("Log in before starting the client.");
        if (!_session.IsCompleted)
            throw new InvalidOperationException("Cannot start an already running client.");

        _stopping = new CancellationTokenSource();
        var settings = new GatewaySettings(
            _token, _config.GatewayIntents, _config.LargeThreshold, TimeSpan.FromMilliseconds(_config.ConnectionTimeout));
        var session = new GatewaySession(settings, new GatewayLocator(AskForGatewayAsync, Time), _dispatcher, Time, Random.Shared);
        _session = RunAsync(session, _stopping.Token);
        return Task.CompletedTask;
    }

    private async Task RunAsync(GatewaySession session, CancellationToken stop)
    {
        Api.TokenRefused += session.EndWithoutToken;
        try
        {
            await session.RunAsync(stop);
        }
        finally
        {
            Api.TokenRefused -= session.EndWithoutToken;
            session.Dispose();
        }
    }

    public override async Task StopAsync()
    {
        // A host that stops and a provider that disposes may meet here: one cancels, both wait.
        using var stopping = Interlocked.Exchange(ref _stopping, null);
        if (stopping is not null)
            await stopping.CancelAsync();

        await _session.WaitAsync(CancellationToken.None);
    }

    internal override async Task OnLoginAsync(TokenType tokenType, string token)
    {
        _token = token;
        await Rest.OnLoginAsync(tokenType, token);
    }

    internal override async Task OnLogoutAsync()
    {
        await StopAsync();
        await Rest.OnLogoutAsync();
        _token = "";
    }

    internal override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _stopping?.Cancel();
            _dispatcher.Dispose();
        }

        base.Dispose(disposing);
    }

    internal override async ValueTask DisposeCoreAsync()
    {
        await StopAsync();
        await base.DisposeCoreAsync();
    }
}
