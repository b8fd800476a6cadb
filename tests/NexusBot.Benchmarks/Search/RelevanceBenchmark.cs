using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NexusBot.Core.Learnings;
using NexusBot.Core.Learnings.Import;
using NexusBot.Storage.Search;

namespace NexusBot.Benchmarks.Search;

/// <summary>
/// Whether the one right answer comes first: a hundred questions as learners type them, thirty of them misspelt, over the learnings
/// that the import reads from documents beside the repository. The figure is the mean reciprocal rank among the first ten.
/// </summary>
internal static class RelevanceBenchmark
{
    private const int Depth = 10;
    private const string Misspelt = "misspelt";

    private sealed record Question(string Kind, string Text, string Document, string TitleHash);

    /// <param name="documents">The folder of the documents.</param>
    /// <param name="isVerbose">Whether to name the questions whose answer did not come first.</param>
    public static async Task<int> RunAsync(string documents, bool isVerbose, TextWriter output)
    {
        if (!Directory.Exists(documents))
        {
            await output.WriteLineAsync($"There is no folder {documents} with the learners' documents.");
            return 2;
        }

        var folder = Directory.CreateTempSubdirectory("nexusbot-relevance-");
        try
        {
            var corpus = Read(documents);
            var questions = await ReadQuestionsAsync();
            await output.WriteLineAsync($"{corpus.Count} learnings, {questions.Count} questions, {questions.Count(one => one.Kind == Misspelt)} of them misspelt");
            using ISearchPeer own = new OwnSearch(IndexPlace.In(folder.FullName)), fts5 = new Fts5Search(folder.FullName), lucene = new LuceneDefaults(folder.FullName);
            foreach (var peer in (ISearchPeer[])[own, fts5, lucene])
            {
                await peer.AddAsync([.. corpus.Select(one => one.Learning)]);
                await JudgeAsync(peer, corpus, questions, isVerbose && peer == own, output);
            }

            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task JudgeAsync(
        ISearchPeer peer, List<(string Document, Learning Learning)> corpus, List<Question> questions, bool isVerbose, TextWriter output)
    {
        var ranks = new List<(Question Question, double Reciprocal)>();
        foreach (var question in questions)
        {
            var right = corpus.First(one => one.Document == question.Document && Hash(one.Learning.Content.Title) == question.TitleHash).Learning.Id;
            var found = await peer.FindAsync(question.Text, Depth);
            var place = found.Index().FirstOrDefault(hit => hit.Item == right, (-1, default)).Index;
            ranks.Add((question, place < 0 ? 0 : 1.0 / (place + 1)));
            if (isVerbose && place != 0)
                await output.WriteLineAsync($"  {(place < 0 ? "none" : $"{place + 1}."),-5} {question.Kind,-9} {question.Text} ({question.Document})");
        }

        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{peer.Name,-24} MRR@10 {ranks.Average(one => one.Reciprocal):F3}   written well {Mean(ranks, misspelt: false):F3}   misspelt {Mean(ranks, misspelt: true):F3}"));
    }

    private static double Mean(List<(Question Question, double Reciprocal)> ranks, bool misspelt) =>
        ranks.Where(one => (one.Question.Kind == Misspelt) == misspelt).Average(one => one.Reciprocal);

    private static List<(string Document, Learning Learning)> Read(string documents)
    {
        var corpus = new List<(string Document, Learning Learning)>();
        foreach (var file in Directory.EnumerateFiles(documents, "*.md").Order(StringComparer.Ordinal))
        {
            foreach (var draft in LearningImport.Read(File.ReadAllText(file)).Value ?? [])
            {
                var content = new LearningContent(draft.Kind, draft.Title, draft.Summary, [], draft.Tags, []);
                corpus.Add((Path.GetFileName(file), SomeLearnings.Make(corpus.Count, content, draft.Solution)));
            }
        }

        return corpus;
    }

    private static async Task<List<Question>> ReadQuestionsAsync()
    {
        var lines = await File.ReadAllLinesAsync(Path.Combine(AppContext.BaseDirectory, "Search", "questions.tsv"));
        return [.. lines.Select(line => line.Split('\t')).Select(part => new Question(part[0], part[1], part[2], part[3]))];
    }

    private static string Hash(string title) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(title)))[..12];
}
