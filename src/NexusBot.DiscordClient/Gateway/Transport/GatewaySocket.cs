using System.Buffers;
using System.Net.WebSockets;

namespace Discord.Gateway.Transport;

/// <summary>A WebSocket that speaks in whole gateway messages, plain or <c>zlib-stream</c>.</summary>
internal sealed class GatewaySocket(TimeProvider time) : IDisposable
{
    private const int ChunkSize = 16 * 1024;

    // One GUILD_CREATE of a large guild must not keep its megabytes for the life of the connection.
    private const int KeptCapacity = 256 * 1024;

    private static readonly TimeSpan s_goodbye = TimeSpan.FromSeconds(1);

    // The gateway has heartbeats of its own; pings beneath them would only be noise.
    private readonly ClientWebSocket _socket = new() { Options = { KeepAliveInterval = TimeSpan.Zero } };
    private readonly InflateContext _inflate = new();
    private readonly SemaphoreSlim _sending = new(1, 1);
    private readonly byte[] _chunk = GC.AllocateUninitializedArray<byte>(ChunkSize);
    private ArrayBufferWriter<byte> _message = new(ChunkSize);

    public int? CloseCode => (int?)_socket.CloseStatus;

    public string? CloseReason => _socket.CloseStatusDescription;

    public Task ConnectAsync(Uri address, CancellationToken cancellationToken) =>
        _socket.ConnectAsync(address, cancellationToken);

    /// <summary>The next message, valid until the next call; null once the other side has closed.</summary>
    public async ValueTask<ReadOnlyMemory<byte>?> ReceiveAsync(CancellationToken cancellationToken)
    {
        Recycle();
        while (true)
        {
            var received = await _socket.ReceiveAsync(_chunk.AsMemory(), cancellationToken);
            if (received.MessageType == WebSocketMessageType.Close)
                return null;

            var frame = _chunk.AsSpan(0, received.Count);
            if (received.MessageType == WebSocketMessageType.Binary ? _inflate.TryInflate(frame, _message) : Append(frame, received))
                return _message.WrittenMemory;
        }
    }

    /// <summary>One message at a time goes out, whoever sends.</summary>
    public async Task SendAsync(ReadOnlyMemory<byte> payload, CancellationToken cancellationToken)
    {
        await _sending.WaitAsync(cancellationToken);
        try
        {
            await _socket.SendAsync(payload, WebSocketMessageType.Text, endOfMessage: true, cancellationToken);
        }
        finally
        {
            _sending.Release();
        }
    }

    /// <summary>Says goodbye and waits for no answer: a dead peer gives none, and a goodbye that fails changes nothing.</summary>
    public async Task CloseAsync(int code)
    {
        if (_socket.State is not (WebSocketState.Open or WebSocketState.CloseReceived))
            return;

        await _socket.CloseOutputAsync((WebSocketCloseStatus)code, statusDescription: null, CancellationToken.None)
            .WaitAsync(s_goodbye, time)
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public void Dispose()
    {
        _socket.Dispose();
        _inflate.Dispose();
        _sending.Dispose();
    }

    private bool Append(ReadOnlySpan<byte> frame, ValueWebSocketReceiveResult received)
    {
        _message.Write(frame);
        return received.EndOfMessage;
    }

    private void Recycle()
    {
        if (_message.Capacity > KeptCapacity)
            _message = new ArrayBufferWriter<byte>(ChunkSize);
        else
            _message.ResetWrittenCount();
    }
}
