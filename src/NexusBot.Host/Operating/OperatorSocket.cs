using System.Globalization;
using System.Net.Sockets;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NexusBot.Host.Options;
using NexusBot.Storage.LiteDb.Backups;

namespace NexusBot.Host.Operating;

/// <summary>
/// Answers on a Unix socket in the storage folder, where only the bot's own user may connect. Who asks sends one line, a verb and its
/// argument, and reads lines; the last one is the exit code.
/// </summary>
internal sealed class OperatorSocket(IEnumerable<IOperatorVerb> verbs, StorageOptions storage, TimeProvider time, ILogger<OperatorSocket> logger)
    : BackgroundService
{
    private const int Backlog = 8;
    private const int MostAtOnce = 8;
    private static readonly TimeSpan s_askWithin = TimeSpan.FromSeconds(5);

    private readonly Dictionary<string, IOperatorVerb> _verbs = verbs.ToDictionary(verb => verb.Name);

    public static string PathIn(string storagePath) => Path.Combine(storagePath, "nexusbot.sock");

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var path = PathIn(storage.Path);
        using var listener = Listen(path);
        var running = new List<Task>();
        try
        {
            while (!stoppingToken.IsCancellationRequested)
            {
                var connection = await listener.AcceptAsync(stoppingToken);
                running.RemoveAll(answer => answer.IsCompleted);
                running.Add(AnswerAsync(connection, stoppingToken));
                if (running.Count >= MostAtOnce)
                    await Task.WhenAny(running);
            }
        }
        finally
        {
            File.Delete(path);
            await Task.WhenAll(running);
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
        try
        {
            await using var stream = new NetworkStream(connection, ownsSocket: true);
            using var reader = new StreamReader(stream);
            await using var writer = new StreamWriter(stream) { AutoFlush = true, NewLine = "\n" };
            var request = await ReadAsync(reader, cancellationToken);
            var code = await RunAsync(request, line => writer.WriteLineAsync(line.AsMemory(), cancellationToken), cancellationToken);
            await writer.WriteLineAsync(code.ToString(CultureInfo.InvariantCulture).AsMemory(), cancellationToken);
        }
        catch (Exception gone) when (gone is SocketException or IOException or OperationCanceledException)
        {
            logger.LogDebug(gone, "An operator did not wait for the answer");
        }
    }

    // Whoever connects and says nothing must not hold a place for ever.
    private async Task<string> ReadAsync(StreamReader reader, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(s_askWithin, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        return await reader.ReadLineAsync(either.Token) ?? "";
    }

    private async Task<int> RunAsync(string request, Func<string, Task> write, CancellationToken cancellationToken)
    {
        var name = request.Split(' ', 2);
        if (!_verbs.TryGetValue(name[0], out var verb))
        {
            await write($"A running bot does not know \"{name[0]}\".");
            return ExitCodes.Configuration;
        }

        try
        {
            return await verb.AnswerAsync(name.ElementAtOrDefault(1) ?? "", write, cancellationToken);
        }
        catch (NoRoomException full)
        {
            await write(full.Message);
            return ExitCodes.StoreUnusable;
        }
        catch (Exception fault) when (fault is not (SocketException or OperationCanceledException))
        {
            logger.LogError(fault, "The operator's {Verb} failed", verb.Name);
            await write($"It failed: {fault.Message}");
            return ExitCodes.Failed;
        }
    }
}
