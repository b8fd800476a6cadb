using System.Globalization;
using System.Net.Sockets;

namespace NexusBot.Host.Operating;

/// <summary>Asks the bot that runs on a storage folder, and passes on what it says.</summary>
internal static class OperatorClient
{
    /// <summary>The exit code that the bot named; null when no bot answered to the end.</summary>
    public static async Task<int?> AskAsync(string storagePath, string request, TextWriter output, CancellationToken cancellationToken)
    {
        try
        {
            using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
            await socket.ConnectAsync(new UnixDomainSocketEndPoint(OperatorSocket.PathIn(storagePath)), cancellationToken);
            await using var stream = new NetworkStream(socket);
            await using var writer = new StreamWriter(stream) { AutoFlush = true, NewLine = "\n" };
            await writer.WriteLineAsync(request.AsMemory(), cancellationToken);
            using var reader = new StreamReader(stream);
            return await PassOnAsync(reader, output, cancellationToken);
        }
        catch (Exception nobody) when (nobody is SocketException or IOException or OperationCanceledException or ArgumentException)
        {
            return null;
        }
    }

    // Each line is passed on when the next one is there, since the last one is not for the terminal.
    private static async Task<int?> PassOnAsync(StreamReader reader, TextWriter output, CancellationToken cancellationToken)
    {
        var last = await reader.ReadLineAsync(cancellationToken);
        while (await reader.ReadLineAsync(cancellationToken) is { } line)
        {
            await output.WriteLineAsync(last.AsMemory(), cancellationToken);
            last = line;
        }

        return int.TryParse(last, CultureInfo.InvariantCulture, out var code) ? code : null;
    }
}
