using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Security.Cryptography;
using System.Text;

namespace NexusBot.Benchmarks.Wire;

/// <summary>The other end of the wire with as little of its own as can be: sockets and ready-made bytes, in a process of its own, so that
/// the figures are the bot's.</summary>
internal sealed class RawDiscord(int members, TimeProvider time) : IDisposable
{
    private const string HandshakeKey = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    private static readonly byte[] s_noContent = "HTTP/1.1 204 No Content\r\n\r\n"u8.ToArray();

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentBag<Task> _connections = [];
    private readonly TaskCompletionSource _identified = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<GatewaySocket> _bot = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _commands = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile PingLoad? _load;
    private int _nextPing;

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public Task BotIdentified => _identified.Task;

    /// <summary>Completes when the bot has the guild and its commands stand.</summary>
    public Task BotReady => Task.WhenAll(_bot.Task, _commands.Task);

    public void Start() => _listener.Start();

    public async Task AcceptAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
            _connections.Add(ServeAsync(await _listener.AcceptTcpClientAsync(cancellationToken), cancellationToken));
    }

    public async Task<PingFigures> PingAsync(int inFlight, int total, CancellationToken cancellationToken)
    {
        var bot = await _bot.Task;
        var load = new PingLoad(
            n => bot.SendEventAsync(sequence => Payloads.Ping(sequence, n, time.GetUtcNow().ToUnixTimeMilliseconds()), cancellationToken),
            _nextPing, inFlight, total);
        _nextPing += total;
        _load = load;
        return await load.RunAsync(cancellationToken);
    }

    public void Dispose() => _listener.Dispose();

    private async Task ServeAsync(TcpClient client, CancellationToken cancellationToken)
    {
        using var _ = client;
        client.NoDelay = true;
        var stream = client.GetStream();
        var buffer = new byte[1 << 20];
        var filled = 0;
        while (true)
        {
            var read = await stream.ReadAsync(buffer.AsMemory(filled), cancellationToken);
            if (read == 0)
                return;

            filled += read;
            while (HttpRequest.TryTake(buffer.AsSpan(0, filled), out var taken) is { } request)
            {
                buffer.AsSpan(taken, filled - taken).CopyTo(buffer);
                filled -= taken;
                if (request.Headers.ContainsKey("Sec-WebSocket-Key"))
                {
                    await ServeGatewayAsync(stream, request, cancellationToken);
                    return;
                }

                await AnswerAsync(stream, request, cancellationToken);
            }
        }
    }

    private async Task AnswerAsync(NetworkStream stream, HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.Path.Contains("/interactions/", StringComparison.Ordinal))
        {
            await stream.WriteAsync(s_noContent, cancellationToken);
            var token = request.Path.Split('/')[^2];
            await (_load?.AnsweredAsync(int.Parse(token.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture)) ?? Task.CompletedTask);
            return;
        }

        var body = Body(request);
        var head = Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n");
        await stream.WriteAsync(head, cancellationToken);
        await stream.WriteAsync(body, cancellationToken);
        if (request.Method == "PUT")
            _commands.TrySetResult();
    }

    private byte[] Body(HttpRequest request) => request switch
    {
        { Path: var path } when path.Contains("/gateway", StringComparison.Ordinal) => Payloads.GatewayBot(Port),
        { Path: var path } when path.Contains("/users/@me", StringComparison.Ordinal) => Payloads.Encode(Payloads.Bot),
        { Path: var path } when path.Contains("@me", StringComparison.Ordinal) => Payloads.ApplicationObject,
        { Method: "PUT" } => Payloads.Registered(request.Body),
        _ => "[]"u8.ToArray(),
    };

    private async Task ServeGatewayAsync(NetworkStream stream, HttpRequest request, CancellationToken cancellationToken)
    {
        var key = Encoding.ASCII.GetBytes(request.Headers["Sec-WebSocket-Key"] + HandshakeKey);
#pragma warning disable CA5350 // RFC 6455 asks for SHA-1, as a mark and not as a secret.
        var accept = Convert.ToBase64String(SHA1.HashData(key));
#pragma warning restore CA5350
        await stream.WriteAsync(Encoding.ASCII.GetBytes(
            $"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: {accept}\r\n\r\n"), cancellationToken);

        await using var gateway = new GatewaySocket(
            WebSocket.CreateFromStream(stream, new WebSocketCreationOptions { IsServer = true }),
            compress: request.Path.Contains("zlib-stream", StringComparison.Ordinal));
        await gateway.SendAsync(Payloads.Hello, cancellationToken);

        var buffer = new byte[8192];
        while (await gateway.ReceiveOpAsync(buffer, cancellationToken) is { } op)
            await AnswerGatewayAsync(gateway, op, cancellationToken);
    }

    private async Task AnswerGatewayAsync(GatewaySocket gateway, int op, CancellationToken cancellationToken)
    {
        const int heartbeat = 1, identify = 2;
        if (op == heartbeat)
        {
            await gateway.SendAsync(Payloads.Ack, cancellationToken);
        }
        else if (op == identify)
        {
            _identified.TrySetResult();
            await gateway.SendEventAsync(sequence => Payloads.Ready(sequence, Port), cancellationToken);
            await gateway.SendEventAsync(sequence => Payloads.GuildCreate(sequence, members), cancellationToken);
            _bot.TrySetResult(gateway);
        }
    }
}
