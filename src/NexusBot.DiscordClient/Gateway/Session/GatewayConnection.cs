using System.Net.WebSockets;
using System.Text.Json;
using Discord.Gateway.Payloads;
using Discord.Gateway.Transport;
using Discord.Net;

namespace Discord.Gateway.Session;

/// <summary>One socket's life: from connecting to the reason why it ended.</summary>
internal sealed class GatewayConnection : IDisposable
{
    private readonly GatewaySocket _socket;
    private readonly GatewaySender _sender;
    private readonly Heartbeat _heartbeat;
    private readonly GatewaySettings _settings;
    private readonly SessionState _session;
    private readonly IGatewayListener _listener;
    private readonly TimeProvider _time;

    private readonly TaskCompletionSource<TimeSpan> _heartbeatInterval = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private bool _established;

    public GatewayConnection(
        GatewaySettings settings, SessionState session, IGatewayListener listener, TimeProvider time, Random random)
    {
        _settings = settings;
        _session = session;
        _listener = listener;
        _time = time;
        _socket = new GatewaySocket(time);
        _sender = new GatewaySender(_socket, settings, session, time);
        _heartbeat = new Heartbeat(_sender.HeartbeatAsync, listener, time, random);
    }

    public void Dispose() => _socket.Dispose();

    /// <summary>Whether READY or RESUMED came: only then was the connection worth anything.</summary>
    public bool WasEstablished => _established;

    /// <summary>Whether a gateway was there at all: one that was not has said nothing of the session.</summary>
    public bool WasGreeted => _heartbeatInterval.Task.IsCompletedSuccessfully;

    /// <summary>Runs until the connection ends, by whichever side; a stop says goodbye for good.</summary>
    public async Task<ConnectionEnd> RunAsync(Uri address, CancellationToken stop)
    {
        using var life = new CancellationTokenSource();
        using var patience = new CancellationTokenSource(_settings.ConnectionTimeout, _time);
        await using var impatient = patience.Token.Register(() => EndUnlessEstablished(life));
        var beating = BeatAsync(life);
        var leaving = LeaveWhenStoppedAsync(life, stop);

        try
        {
            return await ReadUntilEndAsync(address, life);
        }
        finally
        {
            await LeaveAsync(CloseCodes.KeepSession, life);
            // However these two ended, the read loop has already told why the connection did.
            await Task.WhenAll(beating, leaving).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<ConnectionEnd> ReadUntilEndAsync(Uri address, CancellationTokenSource life)
    {
        try
        {
            await _socket.ConnectAsync(address, life.Token);
            while (await _socket.ReceiveAsync(life.Token) is { } message)
            {
                if (await HandleAsync(GatewayFrame.Parse(message), life) is { } end)
                    return end;
            }
            return ClosedByDiscord();
        }
        catch (OperationCanceledException) when (life.IsCancellationRequested)
        {
            return Lost("The gateway stopped answering.");
        }
        catch (Exception lost) when (lost is WebSocketException or IOException or InvalidDataException or JsonException)
        {
            return new ConnectionEnd(NextStep.Resume, lost);
        }
    }

    private async Task<ConnectionEnd?> HandleAsync(GatewayFrame frame, CancellationTokenSource life)
    {
        switch (frame.Op)
        {
            case GatewayOpcode.Dispatch:
                Dispatch(frame);
                return null;
            case GatewayOpcode.Hello:
                await GreetAsync(frame, life);
                return null;
            case GatewayOpcode.Heartbeat:
                await _sender.HeartbeatAsync(life.Token);
                return null;
            case GatewayOpcode.HeartbeatAck:
                _heartbeat.Acknowledge();
                return null;
            case GatewayOpcode.Reconnect:
                return Lost("Discord asked for a reconnect.");
            case GatewayOpcode.InvalidSession:
                return InvalidSession(frame);
            default:
                return null;
        }
    }

    private async Task GreetAsync(GatewayFrame frame, CancellationTokenSource life)
    {
        var hello = JsonSerializer.Deserialize(frame.Data.Span, GatewayJson.Default.Hello)!;
        _heartbeatInterval.TrySetResult(TimeSpan.FromMilliseconds(hello.HeartbeatInterval));
        if (_session.CanResume)
        {
            await _sender.ResumeAsync(life.Token);
            return;
        }

        // A sequence that nothing can be resumed from would take the new session's first events for old ones.
        _session.Forget();
        await _sender.IdentifyAsync(life.Token);
    }

    private async Task BeatAsync(CancellationTokenSource life)
    {
        await _heartbeat.RunAsync(await _heartbeatInterval.Task.WaitAsync(life.Token), life.Token);
        await LeaveAsync(CloseCodes.KeepSession, life);
    }

    private async Task LeaveWhenStoppedAsync(CancellationTokenSource life, CancellationToken stop)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(life.Token, stop);
        await Task.Delay(Timeout.InfiniteTimeSpan, _time, over.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (stop.IsCancellationRequested)
            await LeaveAsync(CloseCodes.Normal, life);
    }

    private async Task LeaveAsync(int code, CancellationTokenSource life)
    {
        await _socket.CloseAsync(code);
        await life.CancelAsync();
    }

    private void EndUnlessEstablished(CancellationTokenSource life)
    {
        if (!_established)
            life.Cancel();
    }

    private void Dispatch(in GatewayFrame frame)
    {
        if (!_session.TryAdvance(frame.Sequence))
            return;

        var isReady = frame.Name.Span.SequenceEqual("READY"u8);
        if (isReady)
        {
            var ready = JsonSerializer.Deserialize(frame.Data.Span, GatewayJson.Default.ReadySession)!;
            _session.Begin(ready.SessionId, ready.ResumeGatewayUrl);
        }

        _listener.Dispatched(frame);
        if (isReady || frame.Name.Span.SequenceEqual("RESUMED"u8))
            Establish();
    }

    private void Establish()
    {
        if (_established)
            return;

        _established = true;
        _listener.Connected();
    }

    private ConnectionEnd ClosedByDiscord()
    {
        var code = _socket.CloseCode ?? CloseCodes.KeepSession;
        var next = CloseCodes.IsFatal(code) ? NextStep.GiveUp : CloseCodes.EndsSession(code) ? NextStep.Identify : NextStep.Resume;
        return new ConnectionEnd(next, new WebSocketClosedException(code, _socket.CloseReason));
    }

    private static ConnectionEnd InvalidSession(in GatewayFrame frame)
    {
        var resumable = frame.Data.Span.SequenceEqual("true"u8);
        return new ConnectionEnd(resumable ? NextStep.Resume : NextStep.Identify, new IOException("Discord invalidated the session."));
    }

    private static ConnectionEnd Lost(string reason) => new(NextStep.Resume, new IOException(reason));
}
