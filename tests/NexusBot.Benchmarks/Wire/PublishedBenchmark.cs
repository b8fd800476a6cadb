using System.Diagnostics;
using System.Globalization;

namespace NexusBot.Benchmarks.Wire;

/// <summary>Start, memory and `/ping` of the form that ships, on a hub with 10,000 learnings and a guild of 5,000 members.</summary>
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
            for (var start = 1; start <= Starts; start++)
                await MeasureAsync(published, folder.FullName, withLoad: start == Starts, output);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task MeasureAsync(string published, string folder, bool withLoad, TextWriter output)
    {
        using var server = await RawServerProcess.StartAsync(WireBenchmark.Members);
        var watch = Stopwatch.StartNew();
        await using var bot = PublishedBot.Start(published, folder, server.Port);
        await server.WaitForIdentifyAsync();
        var identified = watch.ElapsedMilliseconds;
        await server.WaitForBotAsync();
        var ready = watch.ElapsedMilliseconds;
        await Task.Delay(s_settling, TimeProvider.System);
        var memory = await bot.MemoryAsync();
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"identified after {identified} ms, ready after {ready} ms, {memory}"));
        if (!withLoad)
            return;

        await WireBenchmark.LoadAsync(server, bot.Process, output);
        await output.WriteLineAsync($"at the end, {await bot.MemoryAsync()}");
    }
}
