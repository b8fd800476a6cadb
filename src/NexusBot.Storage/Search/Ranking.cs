using Lucene.Net.Search;

namespace NexusBot.Storage.Search;

/// <summary>Of learnings that fit equally well the more helpful comes first, then the newer.</summary>
internal static class Ranking
{
    /// <summary>How many of the best are put in order; behind them nobody looks so closely.</summary>
    public const int Depth = 100;

    private const double HelpfulWeight = 0.05;

    public static IEnumerable<int> Order(GuildView view, ScoreDoc[] documents) => documents
        .Take(Depth)
        .Select(found => (
            Document: found.Doc,
            Score: Math.Round(found.Score * (1 + (HelpfulWeight * Math.Log(1 + view.Number(found.Doc, LearningFields.Helpful)))), 3),
            Shared: view.Number(found.Doc, LearningFields.Shared)))
        .OrderByDescending(found => found.Score)
        .ThenByDescending(found => found.Shared)
        .Select(found => found.Document)
        .Concat(documents.Skip(Depth).Select(found => found.Doc));
}
