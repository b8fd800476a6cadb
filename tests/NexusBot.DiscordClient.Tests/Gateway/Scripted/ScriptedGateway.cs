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
        await ScriptedConnection.UpgradeAsync(await CalledAsync(cancellationToken), cancellationToken);

    /// <summary>The next call, not yet answered: a clock that a test moves stands still while the two shake hands.</summary>
    public Task<TcpClient> CalledAsync(CancellationToken cancellationToken) => _listener.AcceptTcpClientAsync(cancellationToken).AsTask();

    public void Dispose() => _listener.Dispose();
}
