using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace NexusBot.DiscordClient.Tests.Rest;

/// <summary>Takes one request after another, whole and as sent, and answers each with an empty object.</summary>
internal sealed class LoopbackServer : IDisposable
{
    private const string Answer = "HTTP/1.1 200 OK\r\nX-RateLimit-Remaining: 7\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}";

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Task<string> _request;

    public LoopbackServer()
    {
        _listener.Start();
        _request = ServeAsync();
    }

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/");

    public Task<string> NextAsync(CancellationToken cancellationToken) => _request.WaitAsync(cancellationToken);

    public void Dispose() => _listener.Dispose();

    private async Task<string> ServeAsync()
    {
        using var client = await _listener.AcceptTcpClientAsync();
        await using var stream = client.GetStream();
        var received = new List<byte>();
        var buffer = new byte[4096];
        while (!IsWhole(received))
        {
            var count = await stream.ReadAsync(buffer);
            received.AddRange(buffer.AsSpan(0, count));
        }

        await stream.WriteAsync(Encoding.ASCII.GetBytes(Answer));
        return Encoding.UTF8.GetString([.. received]);
    }

    private static bool IsWhole(List<byte> received)
    {
        var text = Encoding.Latin1.GetString([.. received]);
        var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        if (end < 0)
            return false;

        const string header = "Content-Length: ";
        var start = text.IndexOf(header, StringComparison.Ordinal);
        if (start < 0 || start > end)
            return true;

        var length = text.AsSpan(start + header.Length);
        return text.Length - end - 4 >= int.Parse(length[..length.IndexOf('\r')], CultureInfo.InvariantCulture);
    }
}
