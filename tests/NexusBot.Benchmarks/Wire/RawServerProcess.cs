using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace NexusBot.Benchmarks.Wire;

/// <summary>Starts this program a second time as the raw server and talks to it in lines: it says its port, when the bot identifies and when
/// it is ready, is told "IN_FLIGHT TOTAL", and answers with figures.</summary>
internal sealed class RawServerProcess : IDisposable
{
    public const string Verb = "raw-server";
    private const string Ready = "ready";

    private readonly Process _process;

    private RawServerProcess(Process process, int port) => (_process, Port) = (process, port);

    public int Port { get; }

    public static async Task<RawServerProcess> StartAsync(int members)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardInput = true, RedirectStandardOutput = true };
        start.ArgumentList.Add(Verb);
        start.ArgumentList.Add(members.ToString(CultureInfo.InvariantCulture));
        var process = Process.Start(start)!;
        var port = int.Parse((await process.StandardOutput.ReadLineAsync())!, CultureInfo.InvariantCulture);
        return new RawServerProcess(process, port);
    }

    /// <summary>To be asked first, and once.</summary>
    public Task WaitForIdentifyAsync() => _process.StandardOutput.ReadLineAsync();

    public async Task WaitForBotAsync()
    {
        while (await _process.StandardOutput.ReadLineAsync() is { } line && line != Ready)
        {
        }
    }

    public async Task<PingFigures> PingAsync(int inFlight, int total)
    {
        await _process.StandardInput.WriteLineAsync($"{inFlight} {total}");
        return JsonSerializer.Deserialize<PingFigures>((await _process.StandardOutput.ReadLineAsync())!)!;
    }

    public void Dispose()
    {
        _process.Kill();
        _process.Dispose();
    }

    /// <summary>The child's side.</summary>
    public static async Task ServeAsync(int members, TextReader input, TextWriter output)
    {
        using var server = new RawDiscord(members, TimeProvider.System);
        using var stop = new CancellationTokenSource();
        server.Start();
        var accepting = server.AcceptAsync(stop.Token);
        await output.WriteLineAsync(server.Port.ToString(CultureInfo.InvariantCulture));
        await Task.WhenAny(server.BotIdentified, accepting);
        await output.WriteLineAsync("identified");
        await Task.WhenAny(server.BotReady, accepting);
        await output.WriteLineAsync(Ready);

        while (await input.ReadLineAsync() is { } line)
        {
            var words = line.Split(' ').Select(word => int.Parse(word, CultureInfo.InvariantCulture)).ToArray();
            await output.WriteLineAsync(JsonSerializer.Serialize(await server.PingAsync(words[0], words[1], stop.Token)));
        }

        await stop.CancelAsync();
    }
}
