using System.IO.Compression;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace NexusBot.Sandbox.Tests;

/// <summary>The smallest gateway client: it sends what it is told, and reads what comes.</summary>
internal sealed class TinyBot : IAsyncDisposable
{
    private readonly ClientWebSocket _socket = new();
    private readonly MemoryStream _compressed = new();
    private readonly bool _zlib;
    private ZLibStream? _inflater;

    private TinyBot(bool zlib) => _zlib = zlib;

    public WebSocketCloseStatus? CloseStatus => _socket.CloseStatus;

    public static async Task<TinyBot> ConnectAsync(SandboxServer server, string query = "v=10&encoding=json")
    {
        var bot = new TinyBot(query.Contains("zlib-stream", StringComparison.Ordinal));
        await bot._socket.ConnectAsync(new Uri($"{server.Gateway.Url}/?{query}"), Token);
        return bot;
    }

    public static async Task<TinyBot> IdentifiedAsync(SandboxServer server, int intents = 1, string query = "v=10&encoding=json")
    {
        var bot = await ConnectAsync(server, query);
        await bot.ReadAsync(op: 10);
        await bot.IdentifyAsync(server, intents);
        return bot;
    }

    public Task IdentifyAsync(SandboxServer server, int intents) => SendAsync(
        $$"""{"op":2,"d":{"token":"{{server.World.Application.Token}}","intents":{{intents}},"properties":{"os":"linux","browser":"tiny","device":"tiny"} } }""");

    public Task SendAsync(string json) =>
        _socket.SendAsync(Encoding.UTF8.GetBytes(json), WebSocketMessageType.Text, endOfMessage: true, Token);

    /// <summary>The next frame, or null when the server closed.</summary>
    public async Task<JsonElement?> ReadAsync()
    {
        var frame = new MemoryStream();
        var buffer = new byte[8192];
        ValueWebSocketReceiveResult result;
        do
        {
            result = await _socket.ReceiveAsync(buffer.AsMemory(), Token);
            await frame.WriteAsync(buffer.AsMemory(0, result.Count), Token);
        }
        while (!result.EndOfMessage);

        if (result.MessageType == WebSocketMessageType.Close)
            return null;
        return JsonElement.Parse(_zlib ? Inflate(frame.ToArray()) : frame.ToArray());
    }

    public async Task<JsonElement> ReadAsync(int op)
    {
        while (await ReadAsync() is { } frame)
        {
            if (frame.GetProperty("op").GetInt32() == op)
                return frame;
        }
        throw new InvalidOperationException($"closed with {CloseStatus} before op {op}");
    }

    /// <summary>The next event of this name, with its sequence.</summary>
    public async Task<JsonElement> ReadEventAsync(string name)
    {
        while (true)
        {
            var frame = await ReadAsync(op: 0);
            if (frame.GetProperty("t").GetString() == name)
                return frame;
        }
    }

    public async Task<int> ReadCloseAsync()
    {
        while (await ReadAsync() is not null)
        {
        }
        return (int)CloseStatus!.Value;
    }

    public Task CloseAsync(int code) => _socket.CloseAsync((WebSocketCloseStatus)code, null, Token);

    public void Drop() => _socket.Abort();

    public ValueTask DisposeAsync()
    {
        _socket.Dispose();
        return ValueTask.CompletedTask;
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private byte[] Inflate(byte[] message)
    {
        Assert.Equal([0, 0, 0xFF, 0xFF], message[^4..]);
        var position = _compressed.Length;
        _compressed.Position = position;
        _compressed.Write(message);
        _compressed.Position = position;
        _inflater ??= new ZLibStream(_compressed, CompressionMode.Decompress);

        var json = new MemoryStream();
        var buffer = new byte[8192];
        int count;
        while ((count = _inflater.Read(buffer)) > 0)
            json.Write(buffer, 0, count);
        return json.ToArray();
    }
}
