using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using NexusBot.Sandbox.Recording;
using NexusBot.Sandbox.World;

namespace NexusBot.Sandbox.Gateway;

/// <summary>The gateway: it tells the bot what happens, and can misbehave in every way that Discord's does.</summary>
public sealed class GatewayServer : IAsyncDisposable
{
    private static readonly byte[] s_true = "true"u8.ToArray();
    private static readonly byte[] s_false = "false"u8.ToArray();

    private readonly SandboxWorld _world;
    private readonly GatewayOptions _options;
    private readonly TimeProvider _wireClock;
    private readonly ILogger _logger;
    private readonly JsonLines? _recording;
    private readonly Mailbox _mailbox;
    private readonly SessionTable _sessions;
    private readonly EventWriter _events;
    private readonly IdentifyBudget _identifyBudget;
    private readonly MemberRequestBudget _memberRequests;
    private readonly byte[] _hello;
    private readonly OnlineSignal _online = new();
    private readonly CancellationTokenSource _stopping = new();
    private int _connections;
    private int _identifies;

    internal GatewayServer(SandboxWorld world, GatewayOptions options, TimeProvider wireClock, ILogger logger, JsonLines? recording)
    {
        (_world, _options, _wireClock, _logger, _recording) = (world, options, wireClock, logger, recording);
        _mailbox = new Mailbox(logger);
        _sessions = new SessionTable(options, wireClock);
        _events = new EventWriter(world);
        _identifyBudget = new IdentifyBudget(options, wireClock);
        _memberRequests = new MemberRequestBudget(wireClock);
        _hello = Wire.Payload.Bytes(json =>
        {
            json.WriteStartObject();
            json.WriteNumber("heartbeat_interval", (long)options.HeartbeatInterval.TotalMilliseconds);
            json.WriteEndObject();
        });
        world.Changed += OnChanged;
        _mailbox.Start();
    }

    /// <summary>What <c>GET /gateway/bot</c> answers.</summary>
    public string Url { get; internal set; } = "";

    public int Identifies => _identifies;

    internal GatewayOptions Options => _options;
    internal IdentifyBudget SessionStarts => _identifyBudget;
    public bool IsBotOnline => _online.IsSet;

    /// <summary>New connections are turned away while this is set: an outage.</summary>
    public bool RefusesConnections
    {
        get;
        set
        {
            field = value;
            RefusalChanged?.Invoke();
        }
    }

    internal event Action? RefusalChanged;

    /// <summary>Completes when a bot has identified or resumed.</summary>
    public Task WaitForBotAsync(CancellationToken cancellationToken) => _online.WaitAsync(cancellationToken);

    /// <summary>Sends an event to every session, in order with everything that happened before this call.</summary>
    public void DispatchToBot(string eventName, ReadOnlyMemory<byte> payload) => _mailbox.Post(() =>
    {
        foreach (var session in _sessions.All)
            session.Deliver(eventName, payload);
    });

    /// <summary>Cuts every connection without a goodbye; sessions can be resumed.</summary>
    public void DropConnections() => OnConnections(connection => connection.Drop());

    /// <summary>Op 7: asks the bot to connect anew and resume.</summary>
    public void AskToReconnect() => OnConnections(connection => connection.Send(new Frame(Opcode.Reconnect, default)));

    /// <summary>Op 9.</summary>
    public void InvalidateSessions(bool resumable)
    {
        OnConnections(connection => connection.Send(new Frame(Opcode.InvalidSession, resumable ? s_true : s_false)));
        if (resumable)
            return;
        // The connections stay for the word to arrive; whoever is on one has no session any more.
        foreach (var session in _sessions.All)
            _sessions.Remove(session);
        _mailbox.Post(NoteWhetherOnline);
    }

    /// <summary>Closes every connection with this code.</summary>
    public void CloseConnections(CloseCode code) => OnConnections(connection => connection.Close(code));

    /// <summary>What a long outage does: connections are cut, and nothing can be resumed.</summary>
    public void ForgetSessions()
    {
        foreach (var session in _sessions.All)
        {
            _sessions.Remove(session);
            session.OnConnection(connection => connection.Drop());
        }
    }

    public async ValueTask DisposeAsync()
    {
        _world.Changed -= OnChanged;
        await _mailbox.DisposeAsync();
        _stopping.Dispose();
    }

    /// <summary>Ends every connection, those too that never identified.</summary>
    internal void Stop() => _stopping.Cancel();

    internal async Task AcceptAsync(HttpContext context)
    {
        if (RefusesConnections)
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return;
        }

        if (!IsSpoken(context.Request.Query))
        {
            _logger.LogWarning("The Sandbox speaks JSON, plain or as zlib-stream, and nothing else");
            context.Response.StatusCode = StatusCodes.Status501NotImplemented;
            return;
        }

        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        var recorder = _recording is null ? null : new GatewayRecorder(_recording, Interlocked.Increment(ref _connections), _wireClock);
        recorder?.Opened(context.Request);
        var compress = context.Request.Query["compress"] == "zlib-stream";
        using var connection = new GatewayConnection(socket, compress, _options, _wireClock, recorder, _logger);
        connection.Send(new Frame(Opcode.Hello, _hello));
        if (context.Request.Query["v"].ToString() is not ("10" or "9" or ""))
            connection.Close(CloseCode.InvalidVersion);

        var handler = new PayloadHandler(this, new IdentifyHandler(_world, _options, _identifyBudget), new MemberRequests(_world, _memberRequests), connection);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, _stopping.Token);
        await connection.RunAsync(handler.Receive, ending.Token);
        Ended(connection);
    }

    internal void Start(GatewaySession session, GatewayConnection connection)
    {
        Interlocked.Increment(ref _identifies);
        connection.Session = session;
        _mailbox.Post(() =>
        {
            session.Start(connection);
            session.Deliver("READY", _events.Ready(session, Url));
            foreach (var guild in GuildsOf(session))
                session.Deliver("GUILD_CREATE", _events.GuildCreate(guild, session));
            _sessions.Add(session);
            NoteWhetherOnline();
        });
    }

    internal ResumeResult Resume(string sessionId, long lastSeen, GatewayConnection connection)
    {
        if (_sessions.Find(sessionId) is not { } session)
            return ResumeResult.TooLate;

        var result = session.Resume(connection, lastSeen);
        if (result != ResumeResult.Resumed)
            return result;
        connection.Session = session;
        _mailbox.Post(NoteWhetherOnline);
        return result;
    }

    /// <summary>Answers a bot's request in its turn, so that READY comes first.</summary>
    internal void Answer(GatewaySession session, Action<GatewaySession> answer) => _mailbox.Post(() => answer(session));

    private void OnChanged(WorldChange change) => _mailbox.Post(() =>
    {
        foreach (var happened in _events.Write(change))
        {
            foreach (var session in _sessions.All)
                session.Deliver(happened);
        }
    });

    private IEnumerable<Guild> GuildsOf(GatewaySession session) => session.Intents.HasFlag(GatewayIntents.Guilds)
        ? _world.Guilds.OfMember(_world.Application.BotUserId).Where(guild => !guild.Unavailable)
        : [];

    private static bool IsSpoken(IQueryCollection query) =>
        query["encoding"].ToString() is ("" or "json") && query["compress"].ToString() is ("" or "zlib-stream");

    private void OnConnections(Action<GatewayConnection> act)
    {
        foreach (var session in _sessions.All)
            session.OnConnection(act);
    }

    private void Ended(GatewayConnection connection)
    {
        if (connection.Session is not { } session)
            return;

        // Posted, since the session may still be starting.
        _mailbox.Post(() =>
        {
            session.Lose(connection, _wireClock.GetUtcNow());
            // A bot that says goodbye properly is gone; one that merely vanishes may come back.
            if (connection.ClosedByBot is (int)CloseCode.Normal or (int)CloseCode.GoingAway)
                _sessions.Remove(session);
            NoteWhetherOnline();
        });
    }

    private void NoteWhetherOnline()
    {
        if (_sessions.All.Any(session => session.IsConnected))
            _online.Set();
        else
            _online.Reset();
    }
}
