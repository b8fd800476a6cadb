using System.Net.Sockets;
using System.Text.Json;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NexusBot.Host.Options;

namespace NexusBot.Host.Health;

/// <summary>Answers each connection on a Unix socket in the storage folder with one line of JSON. Only the bot's own user may connect.</summary>
internal sealed class HealthSocket(HealthCheck check, StorageOptions storage, ILogger<HealthSocket> logger) : BackgroundService
{
    private const int Backlog = 8;

    public static string PathIn(string storagePath) => Path.Combine(storagePath, "nexusbot.sock");

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var path = PathIn(storage.Path);
        using var listener = Listen(path);

        try
        {
            while (!stoppingToken.IsCancellationRequested)
            {
                using var connection = await listener.AcceptAsync(stoppingToken);
                await AnswerAsync(connection, stoppingToken);
            }
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static Socket Listen(string path)
    {
        // The store's lock is ours by now, so a socket file that stands here was left by a process that is gone.
        File.Delete(path);
        var listener = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        listener.Bind(new UnixDomainSocketEndPoint(path));
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        listener.Listen(Backlog);
        return listener;
    }

    private async Task AnswerAsync(Socket connection, CancellationToken cancellationToken)
    {
        var report = await check.RunAsync(cancellationToken);
        try
        {
            await connection.SendAsync(JsonSerializer.SerializeToUtf8Bytes(report, HealthJson.Default.HealthReport), cancellationToken);
        }
        catch (SocketException exception)
        {
            logger.LogDebug(exception, "Whoever asked for the bot's health did not wait for the answer");
        }
    }
}
