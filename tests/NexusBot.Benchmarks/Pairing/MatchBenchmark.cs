using System.Diagnostics;
using System.Text.Json;
using NexusBot.Core.Pairing.Matching;

namespace NexusBot.Benchmarks.Pairing;

/// <summary>The best matching of each file, and how long it takes from the parsed edges: a JSON line a file.</summary>
internal static class MatchBenchmark
{
    private const int Runs = 5;

    public static async Task RunAsync(IEnumerable<string> files, MatchingGoal goal, TextWriter output)
    {
        foreach (var file in files)
        {
            using var reader = File.OpenText(file);
            await output.WriteLineAsync(Measure(file, MatchFile.Read(reader), goal));
        }
    }

    private static string Measure(string file, WeightedGraph graph, MatchingGoal goal)
    {
        var times = new double[Runs];
        var solution = default(MatchingSolution);
        for (var run = 0; run < Runs; run++)
        {
            var watch = Stopwatch.StartNew();
            solution = MaximumWeightMatching.Solve(graph, goal, CancellationToken.None);
            times[run] = watch.Elapsed.TotalMilliseconds;
        }

        Array.Sort(times);
        return JsonSerializer.Serialize(new
        {
            file,
            n = graph.VertexCount,
            m = graph.Edges.Length,
            weight = solution!.Weight,
            pairs = solution.Pairs,
            ms = Math.Round(times[Runs / 2], 3),
            certified = OptimalityCertificate.Proves(graph, goal, solution),
        });
    }
}
