using System.IO.Compression;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Security.Cryptography;
using System.Text;

namespace NexusBot.DiscordClient.Tests.Gateway.Scripted;

/// <summary>The server's end of one WebSocket; compresses when the client asked for it.</summary>
internal sealed class ScriptedConnection : IDisposable
{
    private const string HandshakeGuid = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

    private readonly TcpClient _tcp;
    private readonly WebSocket _socket;
    private readonly MemoryStream _deflated = new();
    private readonly ZLibStream _deflate;

    private ScriptedConnection(TcpClient tcp, WebSocket socket, string target)
    {
        _tcp = tcp;
        _socket = socket;
        _deflate = new ZLibStream(_deflated, CompressionLevel.Fastest);
        Target = target;
    }

    /// <summary>Path and query of the client's request.</summary>
    public string Target { get; }

    public static async Task<ScriptedConnection> UpgradeAsync(TcpClient tcp, CancellationToken cancellationToken)
    {
        var stream = tcp.GetStream();
        var lines = (await ReadRequestAsync(stream, cancellationToken)).Split("\r\n");
        var key = lines.Single(line => line.StartsWith("Sec-WebSocket-Key:", StringComparison.OrdinalIgnoreCase)).Split(' ')[1];
#pragma warning disable CA5350 // RFC 6455 prescribes SHA-1 for the handshake.
        var accept = Convert.ToBase64String(SHA1.HashData(Encoding.ASCII.GetBytes(key + HandshakeGuid)));
#pragma warning restore CA5350
        var answer = $"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: {accept}\r\n\r\n";
        await stream.WriteAsync(Encoding.ASCII.GetBytes(answer), cancellationToken);

        var socket = WebSocket.CreateFromStream(stream, new WebSocketCreationOptions { IsServer = true });
        return new ScriptedConnection(tcp, socket, lines[0].Split(' ')[1]);
    }

    /// <summary>Sends one message; a compressed one is cut into frames of at most <paramref name="frameSize"/> bytes.</summary>
    public async Task SendAsync(string json, CancellationToken cancellationToken, int frameSize = int.MaxValue)
    {
        if (!Target.Contains("compress=zlib-stream", StringComparison.Ordinal))
        {
            await _socket.SendAsync(Encoding.UTF8.GetBytes(json), WebSocketMessageType.Text, endOfMessage: true, cancellationToken);
            return;
        }

        foreach (var frame in Deflate(json).Chunk(frameSize))
            await _socket.SendAsync(frame, WebSocketMessageType.Binary, endOfMessage: true, cancellationToken);
    }

    /// <summary>The next message, or the close code in brackets, as in <c>[4000]</c>.</summary>
    public async Task<string> ReceiveAsync(CancellationToken cancellationToken)
    {
        var buffer = new byte[4096];
        var received = await _socket.ReceiveAsync(buffer, cancellationToken);
        return received.MessageType == WebSocketMessageType.Close
            ? $"[{(int?)_socket.CloseStatus}]"
            : Encoding.UTF8.GetString(buffer, 0, received.Count);
    }

    public async Task CloseAsync(int code, CancellationToken cancellationToken)
    {
        await _socket.CloseOutputAsync((WebSocketCloseStatus)code, "scripted", cancellationToken);
        _tcp.Client.Shutdown(SocketShutdown.Send);
    }

    /// <summary>Cuts the line without a word.</summary>
    public void Drop() => _tcp.Client.Close(timeout: 0);

    public void Dispose()
    {
        _socket.Dispose();
        _deflate.Dispose();
        _deflated.Dispose();
        _tcp.Dispose();
    }

    private byte[] Deflate(string json)
    {
        _deflated.SetLength(0);
        _deflate.Write(Encoding.UTF8.GetBytes(json));
        _deflate.Flush();
        return _deflated.ToArray();
    }

    private static async Task<string> ReadRequestAsync(NetworkStream stream, CancellationToken cancellationToken)
    {
        var request = new StringBuilder();
        var one = new byte[1];
        while (!request.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            await stream.ReadExactlyAsync(one, cancellationToken);
            request.Append((char)one[0]);
        }
        return request.ToString();
    }
}
