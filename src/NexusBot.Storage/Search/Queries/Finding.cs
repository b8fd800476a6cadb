using NexusBot.Core;
using NexusBot.Core.Learnings.Search;

namespace NexusBot.Storage.Search.Queries;

internal static class Finding
{
    public static LearningHits Find(GuildView view, SearchQuery query, int skip, int take)
    {
        var search = CompiledSearch.Of(query, view);
        if (search.All is null)
            return new LearningHits([], 0, search.DidYouMean);

        var depth = Math.Max(Ranking.Depth, skip + take);
        var found = view.Search(search.All, depth);
        if (search.Some is not null && found.TotalHits == 0)
            found = view.Search(search.Some, depth);

        var page = Ranking.Order(view, found.ScoreDocs)
            .Skip(skip)
            .Take(take)
            .Select(hit => new LearningHit(hit.Id, Snippets.Cut(view.Stored(hit.Document, LearningFields.Shown), search.Wanted)));
        return new LearningHits([.. page], found.TotalHits, search.DidYouMean);
    }

    public static IReadOnlyList<LearningId> Complete(GuildView view, SearchQuery query, int most)
    {
        if (Completion.Of(query) is not { } search)
            return [];

        return [.. Ranking.Order(view, view.Search(search, Ranking.Depth).ScoreDocs).Take(most).Select(hit => hit.Id)];
    }
}
