using System.Net;
using System.Net.Sockets;

namespace NexusBot.DiscordClient.Tests.Gateway.Scripted;

/// <summary>A gateway on loopback that does only what a test tells it to.</summary>
internal sealed class ScriptedGateway : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

    public ScriptedGateway() => _listener.Start();

    public string Url => $"ws://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";

    public async Task<ScriptedConnection> AcceptAsync(CancellationToken cancellationToken) =>
        await ScriptedConnection.UpgradeAsync(await AcceptLineAsync(cancellationToken), cancellationToken);

    /// <summary>Before anything has been said on it.</summary>
    public ValueTask<TcpClient> AcceptLineAsync(CancellationToken cancellationToken) => _listener.AcceptTcpClientAsync(cancellationToken);

    public void Dispose() => _listener.Dispose();
}
