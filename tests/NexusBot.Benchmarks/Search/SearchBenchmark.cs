using System.Diagnostics;
using System.Globalization;
using NexusBot.Storage.Search;

namespace NexusBot.Benchmarks.Search;

/// <summary>How fast a hundred thousand learnings are searched, beside Lucene.Net as it comes and SQLite's full-text search.</summary>
internal static class SearchBenchmark
{
    private const int Learnings = 100_000;
    private const int AtOnce = 5_000;
    private const int Warmups = 300;
    private const int Searches = 2_000;
    private const int Shares = 100;
    private const int Shown = 10;
    private const int Offered = 25;

    public static async Task RunAsync(TextWriter output)
    {
        var folder = Directory.CreateTempSubdirectory("nexusbot-search-");
        try
        {
            var generated = new GeneratedLearnings(seed: 1);
            using var own = new OwnSearch(IndexPlace.In(folder.FullName));
            using var fts5 = new Fts5Search(folder.FullName);
            using var lucene = new LuceneDefaults(folder.FullName);
            await FillAsync(generated, own, [fts5, lucene], output);
            await SearchAsync(generated, own, fts5, lucene, output);
            await ShareAsync(generated, own, output);
            await ReopenAsync(own, output);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task FillAsync(GeneratedLearnings generated, OwnSearch own, ISearchPeer[] peers, TextWriter output)
    {
        for (var i = 0; i < Learnings; i += AtOnce)
        {
            var learnings = generated.Make(AtOnce);
            own.Prepare(learnings);
            foreach (var peer in peers)
                await peer.AddAsync(learnings);
        }

        var before = Memory();
        var start = Stopwatch.GetTimestamp();
        await own.OpenAsync();
        await output.WriteLineAsync(Invariant(
            $"built from {Learnings} learnings in {Stopwatch.GetElapsedTime(start).TotalSeconds:F1} s, {Memory() - before:F0} MB more than before"));
    }

    private static async Task SearchAsync(GeneratedLearnings generated, OwnSearch own, Fts5Search fts5, LuceneDefaults lucene, TextWriter output)
    {
        var queries = Enumerable.Range(0, Warmups + Searches).Select(_ => generated.Query(3)).ToList();
        var begun = Enumerable.Range(0, Warmups + Searches).Select(_ => generated.Begun()).ToList();
        var found = await TimeAsync(queries, query => own.HitsAsync(query, Shown));
        await WriteAsync("three words, with snippets", "NexusBot", found, found, output);
        await WriteAsync("three words", lucene.Name, await TimeAsync(queries, query => lucene.FindAsync(query, Shown)), found, output);
        await WriteAsync("three words, with snippets", fts5.Name, await TimeAsync(queries.Take(Warmups + (Searches / 10)), query => fts5.FindAsync(query, Shown)), found, output);

        var misspelt = await TimeAsync(queries.Select(Misspell), query => own.HitsAsync(query, Shown));
        await WriteAsync("one of the three misspelt", "NexusBot", misspelt, found, output);

        var completed = await TimeAsync(begun, query => own.CompleteAsync(query, Offered));
        await WriteAsync("autocomplete", "NexusBot", completed, completed, output);
        await WriteAsync("autocomplete", fts5.Name, await TimeAsync(begun, query => Task.FromResult(fts5.Complete(query, Offered))), completed, output);
    }

    private static async Task ShareAsync(GeneratedLearnings generated, OwnSearch own, TextWriter output)
    {
        var times = new List<double>();
        for (var i = 0; i < Shares; i++)
        {
            var learning = generated.Make();
            learning = learning with { Content = learning.Content with { Title = Invariant($"unseen{i}x") } };
            var start = Stopwatch.GetTimestamp();
            await own.AddAsync([learning]);
            var hits = await own.HitsAsync(learning.Content.Title, Shown);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            if (hits.Items[0].Id != learning.Id)
                throw new InvalidOperationException("A learning is not found after it was shared.");
        }

        await WriteAsync("shared, then found", "NexusBot", times, times, output);
    }

    private static async Task ReopenAsync(OwnSearch own, TextWriter output)
    {
        using var again = await own.ReopenAsync();
        var start = Stopwatch.GetTimestamp();
        await again.OpenAsync();
        var opened = Stopwatch.GetElapsedTime(start);
        await again.FindAsync("a", Shown);
        await output.WriteLineAsync(Invariant($"open {opened.TotalMilliseconds:F0} ms; the process holds {Memory():F0} MB with all learnings and three searches in it"));
        await again.StopAsync();
    }

    private static async Task<List<double>> TimeAsync<T>(IEnumerable<string> queries, Func<string, Task<T>> ask)
    {
        var times = new List<double>();
        foreach (var query in queries)
        {
            var start = Stopwatch.GetTimestamp();
            await ask(query);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return times[Warmups..];
    }

    private static Task WriteAsync(string work, string name, List<double> times, List<double> ours, TextWriter output) => output.WriteLineAsync(Invariant(
        $"{work,-28} {name,-24} p50 {At(times, 0.5),7:F2} ms   p99 {At(times, 0.99),7:F2} ms   p99 {At(times, 0.99) / At(ours, 0.99),5:F1} of ours"));

    private static double At(List<double> times, double part) => times.Order().ElementAt((int)((times.Count - 1) * part));

    private static string Misspell(string query)
    {
        var letters = query.ToCharArray();
        (letters[1], letters[2]) = (letters[2], letters[1]);
        return new string(letters);
    }

    private static double Memory()
    {
        GC.Collect();
        using var process = Process.GetCurrentProcess();
        return process.WorkingSet64 / 1_048_576.0;
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
