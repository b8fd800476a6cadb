using System.IO.Compression;
using System.Net.WebSockets;
using System.Text.Json;

namespace NexusBot.Benchmarks.Wire;

/// <summary>The server's end of the gateway: one zlib context for the connection, a sync flush after every message.</summary>
internal sealed class GatewaySocket : IAsyncDisposable
{
    private readonly WebSocket _socket;
    private readonly MemoryStream _compressed = new();
    private readonly ZLibStream? _zlib;
    private readonly SemaphoreSlim _sending = new(1);
    private int _sequence;

    public GatewaySocket(WebSocket socket, bool compress)
    {
        _socket = socket;
        _zlib = compress ? new ZLibStream(_compressed, CompressionLevel.Fastest) : null;
    }

    public Task SendAsync(ReadOnlyMemory<byte> json, CancellationToken cancellationToken) => SendAsync(() => json, cancellationToken);

    /// <summary>Sends an event with the next sequence number: they go out in order, or the bot would take one for a repetition.</summary>
    public Task SendEventAsync(Func<int, byte[]> json, CancellationToken cancellationToken) =>
        SendAsync(() => json(++_sequence), cancellationToken);

    private async Task SendAsync(Func<ReadOnlyMemory<byte>> json, CancellationToken cancellationToken)
    {
        await _sending.WaitAsync(cancellationToken);
        try
        {
            await SendOneAsync(json(), cancellationToken);
        }
        finally
        {
            _sending.Release();
        }
    }

    private async Task SendOneAsync(ReadOnlyMemory<byte> json, CancellationToken cancellationToken)
    {
        if (_zlib is null)
        {
            await _socket.SendAsync(json, WebSocketMessageType.Text, endOfMessage: true, cancellationToken);
            return;
        }

        _compressed.SetLength(0);
        await _zlib.WriteAsync(json, cancellationToken);
        await _zlib.FlushAsync(cancellationToken);
        var frame = _compressed.GetBuffer().AsMemory(0, (int)_compressed.Length);
        await _socket.SendAsync(frame, WebSocketMessageType.Binary, endOfMessage: true, cancellationToken);
    }

    /// <summary>The next message's opcode, or null when the bot has closed.</summary>
    public async Task<int?> ReceiveOpAsync(byte[] buffer, CancellationToken cancellationToken)
    {
        var length = 0;
        ValueWebSocketReceiveResult part;
        do
        {
            part = await _socket.ReceiveAsync(buffer.AsMemory(length), cancellationToken);
            length += part.Count;
        }
        while (!part.EndOfMessage);

        if (part.MessageType == WebSocketMessageType.Close)
            return null;

        using var message = JsonDocument.Parse(buffer.AsMemory(0, length));
        return message.RootElement.GetProperty("op").GetInt32();
    }

    public async ValueTask DisposeAsync()
    {
        if (_zlib is not null)
            await _zlib.DisposeAsync();
        _socket.Dispose();
        _sending.Dispose();
    }
}
