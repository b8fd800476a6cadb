using System.Net.WebSockets;
using System.Text.Json;
using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using NexusBot.Sandbox.Wire;

namespace NexusBot.Sandbox.Gateway;

/// <summary>One WebSocket: reads the bot's payloads, writes ours in order, and closes it when it falls silent.</summary>
internal sealed class GatewayConnection : IDisposable
{
    private const int MaxPayloadBytes = 4096;
    private static readonly TimeSpan s_patienceAfterGoodbye = TimeSpan.FromSeconds(5);

    private readonly WebSocket _socket;
    private readonly FrameEncoder _encoder;
    private readonly GatewayRecorder? _recorder;
    private readonly ILogger _logger;
    private readonly Channel<Frame> _outgoing = System.Threading.Channels.Channel.CreateUnbounded<Frame>(new UnboundedChannelOptions { SingleReader = true });
    private readonly CancellationTokenSource _silence;
    private readonly TimeSpan _patience;

    public GatewayConnection(WebSocket socket, bool compress, GatewayOptions options, TimeProvider wireClock, GatewayRecorder? recorder, ILogger logger)
    {
        _socket = socket;
        _encoder = new FrameEncoder(compress);
        _recorder = recorder;
        _logger = logger;
        Quota = new SendQuota(wireClock);
        // A beat may be late, but not a whole one.
        _patience = options.HeartbeatInterval * 1.5;
        _silence = new CancellationTokenSource(_patience, wireClock);
    }

    public SendQuota Quota { get; }
    public GatewaySession? Session { get; set; }

    /// <summary>The code with which the bot closed; null when the connection broke or we closed it.</summary>
    public int? ClosedByBot { get; private set; }

    public void Send(Frame frame) => _outgoing.Writer.TryWrite(frame);

    public void Close(CloseCode code) => Send(Frame.Closing(code));

    /// <summary>Cuts the wire without a goodbye.</summary>
    public void Drop() => _socket.Abort();

    public void HeardHeartbeat() => _silence.CancelAfter(_patience);

    /// <summary>Runs until either side ends it.</summary>
    public async Task RunAsync(Action<JsonElement> receive, CancellationToken stopping)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        await using var watch = _silence.Token.Register(() => Close(CloseCode.UnknownError));
        var writing = WriteAsync(ending);
        try
        {
            await ReadAsync(receive, ending.Token);
        }
        catch (Exception broken) when (broken is WebSocketException or OperationCanceledException)
        {
            _logger.LogDebug("A gateway connection broke: {Kind}", broken.GetType().Name);
        }
        _outgoing.Writer.TryComplete();
        // A goodbye is answered; a connection that broke has nobody to answer.
        if (ClosedByBot is null)
            await ending.CancelAsync();
        await writing;
    }

    public void Dispose()
    {
        _silence.Dispose();
        _encoder.Dispose();
    }

    private async Task ReadAsync(Action<JsonElement> receive, CancellationToken cancellationToken)
    {
        var buffer = new byte[MaxPayloadBytes + 1];
        while (true)
        {
            var length = 0;
            ValueWebSocketReceiveResult result;
            do
            {
                result = await _socket.ReceiveAsync(buffer.AsMemory(length), cancellationToken);
                length += result.Count;
            }
            while (!result.EndOfMessage && length < buffer.Length);

            if (result.MessageType == WebSocketMessageType.Close)
            {
                // Once we said goodbye, theirs is but an echo of it.
                if (_socket.State == WebSocketState.CloseReceived)
                {
                    ClosedByBot = (int?)_socket.CloseStatus;
                    _recorder?.Closed(byBot: true, ClosedByBot);
                    Close(CloseCode.Normal);
                }
                return;
            }
            if (TryParse(buffer.AsSpan(0, length)) is { } payload)
                receive(payload);
            else
                Close(CloseCode.DecodeError);
        }
    }

    private JsonElement? TryParse(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > MaxPayloadBytes)
            return null;
        try
        {
            var payload = WellFormedJson.Parse(bytes);
            _recorder?.Received(payload, bytes.Length);
            return payload;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private async Task WriteAsync(CancellationTokenSource ending)
    {
        var cancellationToken = ending.Token;
        try
        {
            await foreach (var frame in _outgoing.Reader.ReadAllAsync(cancellationToken))
            {
                if (frame.Close is { } code)
                {
                    if (ClosedByBot is null)
                        _recorder?.Closed(byBot: false, (int)code);
                    await _socket.CloseOutputAsync((WebSocketCloseStatus)code, code.ToString(), cancellationToken);
                    // A bot that never answers the goodbye is left behind.
                    ending.CancelAfter(s_patienceAfterGoodbye);
                    return;
                }
                // Written down first: the bot may have answered before the sending returns.
                var json = _encoder.Write(frame);
                _recorder?.Sent(json);
                await _encoder.SendAsync(_socket, cancellationToken);
            }
        }
        catch (Exception broken) when (broken is WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
            _logger.LogDebug("A gateway connection takes no more: {Kind}", broken.GetType().Name);
        }
    }
}
