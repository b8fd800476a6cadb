using System.Net.Sockets;
using System.Text.Json;
using Microsoft.Extensions.Configuration;
using NexusBot.Host.Options;

namespace NexusBot.Host.Health;

/// <summary><c>NexusBot.Host health</c>: asks the bot that runs on the same storage folder; the container's health check.</summary>
internal static class HealthVerb
{
    private static readonly TimeSpan s_timeout = TimeSpan.FromSeconds(5);

    public static async Task<int> RunAsync(TextWriter output, CancellationToken cancellationToken)
    {
        var configuration = new ConfigurationManager();
        configuration.AddNexusBotSources();
        var path = HealthSocket.PathIn(configuration[$"{StorageOptions.Section}:{nameof(StorageOptions.Path)}"] ?? "");

        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(s_timeout);
        try
        {
            var answer = await AskAsync(path, timeout.Token);
            await output.WriteLineAsync(answer);
            return JsonSerializer.Deserialize(answer, HealthJson.Default.HealthReport)!.Healthy ? ExitCodes.Stopped : ExitCodes.Failed;
        }
        catch (Exception exception) when (exception is SocketException or IOException or OperationCanceledException or JsonException)
        {
            await output.WriteLineAsync($"No healthy bot answers on {path}. Is it running, and with this storage path?");
            return ExitCodes.Failed;
        }
    }

    private static async Task<string> AskAsync(string path, CancellationToken cancellationToken)
    {
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        await socket.ConnectAsync(new UnixDomainSocketEndPoint(path), cancellationToken);
        await using var stream = new NetworkStream(socket);
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync(cancellationToken);
    }
}
