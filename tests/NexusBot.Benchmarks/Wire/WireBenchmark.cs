using System.Diagnostics;
using System.Globalization;

namespace NexusBot.Benchmarks.Wire;

/// <summary>`/ping` through gateway and callback, CPU per interaction, and memory after READY, of the whole bot as production starts it.</summary>
internal static class WireBenchmark
{
    public const int Members = 5_000;
    private const int WarmUp = 10_000;
    private static readonly (int InFlight, int Pings)[] s_loads = [(1, 5_000), (16, 30_000), (64, 30_000)];

    public static async Task RunAsync(TextWriter output)
    {
        using var server = await RawServerProcess.StartAsync(Members);
        var watch = Stopwatch.StartNew();
        await using var bot = await BenchmarkedBot.StartAsync(server.Port);
        await server.WaitForBotAsync();
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"ready after {watch.ElapsedMilliseconds} ms, {Memory()}"));

        using var process = Process.GetCurrentProcess();
        await LoadAsync(server, process, output);
        await output.WriteLineAsync($"at the end, {Memory()}");
    }

    public static async Task LoadAsync(RawServerProcess server, Process bot, TextWriter output)
    {
        await server.PingAsync(inFlight: 16, WarmUp);
        foreach (var (inFlight, pings) in s_loads)
            await output.WriteLineAsync(await MeasureAsync(server, bot, inFlight, pings));
    }

    private static async Task<string> MeasureAsync(RawServerProcess server, Process process, int inFlight, int pings)
    {
        process.Refresh();
        var before = process.TotalProcessorTime;
        var figures = await server.PingAsync(inFlight, pings);
        process.Refresh();
        var cpu = (process.TotalProcessorTime - before).TotalMilliseconds / pings;
        return string.Create(CultureInfo.InvariantCulture,
            $"{figures.InFlight,3} in flight: {figures.PerSecond,8:F0}/s  p50 {figures.P50:F2} ms  p99 {figures.P99:F2} ms  max {figures.Max:F1} ms  cpu {cpu:F3} ms");
    }

    private static string Memory()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        using var process = Process.GetCurrentProcess();
        return string.Create(CultureInfo.InvariantCulture,
            $"resident {process.WorkingSet64 / 1048576.0:F0} MB, managed {GC.GetTotalMemory(forceFullCollection: true) / 1048576.0:F1} MB");
    }
}
