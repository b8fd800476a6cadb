using System.Diagnostics;
using System.Globalization;
using NexusBot.Core.Pairing.Planning;

namespace NexusBot.Benchmarks.Pairing;

/// <summary>From profiles to the finished plan of a round.</summary>
internal static class PairingBenchmark
{
    private const int Runs = 5;
    private static readonly int[] s_sizes = [1_000, 10_000];

    public static async Task RunAsync(TextWriter output)
    {
        foreach (var size in s_sizes)
            await output.WriteLineAsync(Measure(new SeededCommunity(size, seed: 1)));
    }

    private static string Measure(SeededCommunity community)
    {
        var times = new double[Runs];
        var plan = default(PairingPlan);
        var allocated = GC.GetTotalAllocatedBytes();
        var cpu = Environment.CpuUsage.TotalTime;
        for (var run = 0; run < Runs; run++)
        {
            var watch = Stopwatch.StartNew();
            plan = PairingRoundPlanner.Plan(community.Members, community.WeekStart, PairingWeights.Default, seed: 1, CancellationToken.None);
            times[run] = watch.Elapsed.TotalMilliseconds;
        }

        cpu = Environment.CpuUsage.TotalTime - cpu;
        allocated = GC.GetTotalAllocatedBytes() - allocated;
        using var process = Process.GetCurrentProcess();
        var first = times[0];
        Array.Sort(times);
        return string.Create(CultureInfo.InvariantCulture,
            $"{community.Members.Count,6} members: {times[Runs / 2]:F0} ms (first {first:F0}, cpu {cpu.TotalMilliseconds / Runs:F0}), {plan!.Pairs.Count} pairs, " +
            $"{plan.Trios.Count} trios, {plan.Unpaired.Count} unpaired, score {plan.Score}; " +
            $"{allocated / Runs / 1048576.0:F0} MB allocated, {process.PeakWorkingSet64 / 1048576.0:F0} MB at most resident");
    }
}
