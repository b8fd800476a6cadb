using System.Diagnostics;
using System.Globalization;

namespace NexusBot.Benchmarks.Store;

/// <summary>
/// What an answer costs that may be relied on, beside SQLite with the same promise. Rounds alternate between the peers, so that a busy
/// machine slows all of them; the figure is the median round.
/// </summary>
internal static class StoreBenchmark
{
    private const int Rounds = 7;
    private const int OneCaller = 150;
    private const int ManyCallers = 64;
    private const int EachOfMany = 15;
    private const int Documents = 100_000;

    public static async Task RunAsync(TimeSpan mixed, TextWriter output)
    {
        var folder = Directory.CreateTempSubdirectory("nexusbot-bench-");
        try
        {
            await CompareAsync(folder.CreateSubdirectory("peers").FullName, output);
            await OpenAsync(folder.CreateSubdirectory("large").FullName, mixed, output);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task CompareAsync(string folder, TextWriter output)
    {
        using IStorePeer own = new OwnStore(folder), delete = new SqlitePeer(folder, "DELETE"), wal = new SqlitePeer(folder, "WAL");
        IStorePeer[] peers = [own, delete, wal];
        foreach (var (callers, each) in new[] { (1, OneCaller), (ManyCallers, EachOfMany) })
        {
            var rates = peers.ToDictionary(peer => peer, _ => new List<double>());
            for (var round = 0; round <= Rounds; round++)
            {
                foreach (var peer in peers)
                    rates[peer].Add(await RateAsync(peer, callers, each, round));
            }

            // The first round warms up.
            var medians = rates.ToDictionary(pair => pair.Key, pair => Median(pair.Value[1..]));
            foreach (var peer in peers)
            {
                await output.WriteLineAsync(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{callers,3} callers  {peer.Name,-32} {medians[peer],8:F0} acknowledged/s   time {medians[peer] / medians[own],5:F2} of ours"));
            }
        }
    }

    private static async Task<double> RateAsync(IStorePeer peer, int callers, int each, int seed)
    {
        var start = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, callers).Select(caller => Task.Run(async () =>
        {
            var random = new Random(HashCode.Combine(peer.Name, callers, caller, seed));
            for (var i = 0; i < each; i++)
                await peer.InsertAsync(Vote.Random(random));
        })));
        return callers * each / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static async Task OpenAsync(string folder, TimeSpan mixed, TextWriter output)
    {
        var random = new Random(1);
        using (var store = new OwnStore(folder))
        {
            for (var i = 0; i < Documents; i += 1000)
                await store.InsertAsync([.. Enumerable.Range(0, 1000).Select(_ => Vote.Random(random))]);
        }

        var start = Stopwatch.GetTimestamp();
        using var opened = new OwnStore(folder);
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture, $"open with {Documents} documents: {Stopwatch.GetElapsedTime(start).TotalMilliseconds:F0} ms"));
        await MixAsync(opened, mixed, output);
    }

    private static async Task MixAsync(OwnStore store, TimeSpan length, TextWriter output)
    {
        var random = new Random(2);
        var votes = Enumerable.Range(0, 5000).Select(_ => Vote.Random(random)).ToArray();
        var start = Stopwatch.GetTimestamp();
        for (var part = 1; part <= 10; part++)
        {
            var works = 0;
            for (; Stopwatch.GetElapsedTime(start) < length * part / 10; works++)
                await store.MixAsync(votes[random.Next(votes.Length)]);

            GC.Collect();
            using var process = Process.GetCurrentProcess();
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"mixed work, part {part,2} of 10: {works} rounds, {process.WorkingSet64 / 1_048_576.0:F0} MB, {GC.GetTotalMemory(false) / 1_048_576.0:F1} MB of it managed"));
        }
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
