using System.Diagnostics;
using System.Globalization;

namespace NexusBot.Benchmarks.Wire;

/// <summary>Start and memory of the form that ships, as the Dockerfile publishes it: a process of its own, on a hub with 10,000 learnings and
/// a guild of 5,000 members. Nothing tells it to collect.</summary>
internal static class PublishedBenchmark
{
    private const int Learnings = 10_000;
    private const int Starts = 5;
    private static readonly TimeSpan s_settling = TimeSpan.FromSeconds(10);

    public static async Task RunAsync(string published, TextWriter output)
    {
        var folder = Directory.CreateTempSubdirectory("nexusbot-bench-");
        try
        {
            await LoadedHub.FillAsync(folder.FullName, Learnings);
            for (var start = 0; start < Starts; start++)
                await output.WriteLineAsync(await MeasureAsync(published, folder.FullName));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<string> MeasureAsync(string published, string folder)
    {
        using var server = await RawServerProcess.StartAsync(WireBenchmark.Members);
        var watch = Stopwatch.StartNew();
        using var bot = Process.Start(Command(published, folder, server.Port))!;
        try
        {
            await server.WaitForIdentifyAsync();
            var identified = watch.ElapsedMilliseconds;
            await server.WaitForBotAsync();
            var ready = watch.ElapsedMilliseconds;
            await Task.Delay(s_settling, TimeProvider.System);
            var memory = await MemoryAsync(bot.Id);
            return string.Create(CultureInfo.InvariantCulture, $"identified after {identified} ms, ready after {ready} ms, {memory}");
        }
        finally
        {
            bot.Kill();
            await bot.WaitForExitAsync();
        }
    }

    private static ProcessStartInfo Command(string published, string folder, int port) => new("dotnet", [Path.Combine(published, "NexusBot.Host.dll")])
    {
        Environment =
        {
            ["NEXUSBOT_Discord__Token"] = "benchmark",
            ["NEXUSBOT_Discord__ApiBase"] = $"http://127.0.0.1:{port}/api/v10/",
            ["NEXUSBOT_Storage__Path"] = folder,
            ["NEXUSBOT_Log__Level"] = "Warning",
            ["DOTNET_EnableDiagnostics"] = "0",   // as in the Dockerfile
        },
    };

    // See proc_pid_status(5): what the bot itself filled, the loader's and the JIT's pages, and what is mapped from files, which the
    // kernel may take back at any time and which other programs share.
    private static async Task<string> MemoryAsync(int process)
    {
        var lines = (await File.ReadAllLinesAsync($"/proc/{process}/status")).Select(line => line.Split(':', 2)).ToDictionary(pair => pair[0], pair => pair[^1]);
        double Megabytes(string key) => double.Parse(lines[key].Trim().Split(' ')[0], CultureInfo.InvariantCulture) / 1024;
        return string.Create(CultureInfo.InvariantCulture,
            $"resident {Megabytes("VmRSS"):F0} MB (own {Megabytes("RssAnon"):F0}, loader and JIT {Megabytes("RssShmem"):F0}, files {Megabytes("RssFile"):F0})");
    }
}
