using Lucene.Net.Search;
using NexusBot.Core;

namespace NexusBot.Storage.Search;

/// <summary>Of learnings that fit equally well the more helpful comes first, then the newer.</summary>
internal static class Ranking
{
    /// <summary>How many of the best are put in order; behind them nobody looks so closely.</summary>
    public const int Depth = 100;

    private const double HelpfulWeight = 0.05;

    public static IEnumerable<(int Document, LearningId Id)> Order(GuildView view, ScoreDoc[] documents) => documents
        .Take(Depth)
        .Select(found => (found.Doc, found.Score, Facts: view.Facts(found.Doc)))
        .OrderByDescending(found => Math.Round(found.Score * (1 + (HelpfulWeight * Math.Log(1 + found.Facts.Helpful))), 3))
        .ThenByDescending(found => found.Facts.Shared)
        .Select(found => (found.Doc, found.Facts.Id))
        .Concat(documents.Skip(Depth).Select(found => (found.Doc, view.Facts(found.Doc).Id)));
}
