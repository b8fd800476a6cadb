using System.Buffers;
using System.IO.Compression;
using System.Net.WebSockets;

namespace NexusBot.Sandbox.Gateway;

/// <summary>Puts frames on a socket: as text, or through the connection's one zlib stream, flushed after each message.</summary>
internal sealed class FrameEncoder : IDisposable
{
    private readonly ArrayBufferWriter<byte> _json = new(4096);
    private readonly MemoryStream? _compressed;
    private readonly ZLibStream? _zlib;

    public FrameEncoder(bool compress)
    {
        if (!compress)
            return;
        _compressed = new MemoryStream();
        _zlib = new ZLibStream(_compressed, CompressionLevel.Fastest, leaveOpen: true);
    }

    /// <summary>The frame's JSON, until the next one is written.</summary>
    public ReadOnlyMemory<byte> Write(Frame frame)
    {
        _json.ResetWrittenCount();
        frame.WriteTo(_json);
        return _json.WrittenMemory;
    }

    /// <summary>Sends what was written last.</summary>
    public async Task SendAsync(WebSocket socket, CancellationToken cancellationToken)
    {
        if (_zlib is null)
        {
            await socket.SendAsync(_json.WrittenMemory, WebSocketMessageType.Text, endOfMessage: true, cancellationToken);
            return;
        }

        _compressed!.SetLength(0);
        await _zlib.WriteAsync(_json.WrittenMemory, cancellationToken);
        // A sync flush: the message ends in 00 00 FF FF, and the dictionary lives on.
        await _zlib.FlushAsync(cancellationToken);
        await socket.SendAsync(_compressed.GetBuffer().AsMemory(0, (int)_compressed.Length), WebSocketMessageType.Binary, endOfMessage: true, cancellationToken);
    }

    public void Dispose()
    {
        _zlib?.Dispose();
        _compressed?.Dispose();
    }
}
