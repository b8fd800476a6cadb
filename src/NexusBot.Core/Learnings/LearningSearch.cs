using NexusBot.Core.Learnings.Search;
using NexusBot.Core.Moderation;
using NexusBot.Core.Tags;

namespace NexusBot.Core.Learnings;

/// <summary>Finds and lists learnings, and suggests what to type.</summary>
public sealed class LearningSearch(ILearningStore store, ILearningIndex index, GuildSettingsService settings)
{
    /// <summary>Nobody turns further; whoever has to looks for something narrower.</summary>
    public const int MaxPages = 100;
    public const int MaxSuggestions = 25;
    public const int PageSize = 10;

    private const int MaxSimilar = 3;
    private const double Alike = 0.6;

    private static readonly IReadOnlyDictionary<LearningId, Snippet> s_noSnippets = new Dictionary<LearningId, Snippet>();

    /// <summary>
    /// One page of the learnings that fit what was typed, best first; the newest first when no words were typed. A page that is no
    /// more becomes the last one.
    /// </summary>
    public async Task<Outcome<FoundLearnings>> FindAsync(Caller caller, string typed, int page, CancellationToken cancellationToken)
    {
        if (await settings.CheckAsync(Capability.ReadLearnings, caller, null, cancellationToken) is { } refusal)
            return refusal;

        var read = SearchQueryReader.Read(typed, caller.Member);
        if (read.Value is not { } query)
            return read.Refusal!;

        var found = await FindInIndexAsync(caller.Guild, query, page, cancellationToken)
            ?? new FoundLearnings(query.Typed, Page(await RankAsync(caller.Guild, query, cancellationToken), page), s_noSnippets, null);
        if (found.Page.Total > 0 || query.Filter.Tags is not { Count: > 0 })
            return found;

        var meant = TagSpelling.Correct(found.DidYouMean ?? query.Typed, await ListTagsAsync(caller.Guild, cancellationToken));
        return found with { DidYouMean = meant ?? found.DidYouMean };
    }

    /// <summary>Learnings to choose from while a search is being typed, at most <see cref="MaxSuggestions"/>.</summary>
    public async Task<IReadOnlyList<LearningHeading>> SuggestAsync(Caller caller, string typed, CancellationToken cancellationToken)
    {
        if (await settings.CheckAsync(Capability.ReadLearnings, caller, null, cancellationToken) is not null
            || SearchQueryReader.Read(typed, caller.Member).Value is not { } query)
        {
            return [];
        }

        if (!query.HasWords || await index.CompleteAsync(caller.Guild, query, MaxSuggestions, cancellationToken) is not { } completed)
            return [.. (await RankAsync(caller.Guild, query, cancellationToken)).Take(MaxSuggestions)];

        // Nothing begins so: perhaps it is misspelt, or stands in a text.
        if (completed.Count == 0 && await index.FindAsync(caller.Guild, query, 0, MaxSuggestions, cancellationToken) is { } hits)
            completed = [.. hits.Items.Select(hit => hit.Id)];

        return await store.FindHeadingsAsync(caller.Guild, completed, cancellationToken);
    }

    /// <summary>Learnings that already say what is about to be shared; empty when it could not be shared anyway.</summary>
    public async Task<IReadOnlyList<LearningHeading>> FindSimilarAsync(
        Caller caller, ShareLearning request, CancellationToken cancellationToken)
    {
        if (await settings.CheckAsync(Capability.ReadLearnings, caller, null, cancellationToken) is not null
            || LearningReader.Read(request.Kind, request.Form, []).Value is not { } content
            || await index.FindSimilarAsync(caller.Guild, content, MaxSimilar, cancellationToken) is not { } similar)
        {
            return [];
        }

        var alike = similar.Where(one => one.Likeness >= Alike).Select(one => one.Id).ToList();
        var headings = alike.Count == 0 ? [] : await store.FindHeadingsAsync(caller.Guild, alike, cancellationToken);

        // An author's own title is refused when it comes again, which says more.
        var title = TitleKey.Of(content.Title);
        return headings.Any(heading => heading.Author == caller.Member && TitleKey.Of(heading.Title) == title) ? [] : headings;
    }

    /// <summary>One page of the learnings that fit the filter, newest first. A page that is no more becomes the last one.</summary>
    public async Task<Outcome<LearningPage>> ListAsync(Caller caller, LearningFilter filter, int page, CancellationToken cancellationToken)
    {
        if (await settings.CheckAsync(Capability.ReadLearnings, caller, null, cancellationToken) is { } refusal)
            return refusal;

        var saved = filter.SavedOnly ? await store.ListSavedAsync(caller.Guild, caller.Member, cancellationToken) : null;
        var fitting = (await store.ListHeadingsAsync(caller.Guild, cancellationToken))
            .Where(filter.Fits)
            .Where(heading => saved?.Contains(heading.Id) != false)
            .OrderByDescending(heading => heading.SharedAt)
            .ThenByDescending(heading => heading.Id.Value)
            .ToList();

        return Page(fitting, page);
    }

    /// <summary>Tags that begin with what was typed, then those that contain it: the hub's own by use, then the usual ones.</summary>
    public async Task<IReadOnlyList<Tag>> SuggestTagsAsync(Caller caller, string typed, CancellationToken cancellationToken)
    {
        if (await settings.CheckAsync(Capability.ReadLearnings, caller, null, cancellationToken) is not null)
            return [];

        var used = await ListTagsAsync(caller.Guild, cancellationToken);
        var words = SearchKey.Of(typed.Trim());
        var key = Tag.Read(words).Value.Key ?? words.ToLowerInvariant();
        return
        [
            .. used.Concat(TagNames.Starters.Select(Tag.FromKey))
                .Distinct()
                .Where(tag => Contains(tag, key) || Contains(tag, words))
                .OrderBy(tag => SearchKey.Of(tag.Key).StartsWith(key, StringComparison.Ordinal) ? 0 : 1)
                .Take(MaxSuggestions),
        ];
    }

    // Those that are used most first.
    private async Task<List<Tag>> ListTagsAsync(GuildId guild, CancellationToken cancellationToken) =>
    [
        .. (await store.ListHeadingsAsync(guild, cancellationToken))
            .SelectMany(heading => heading.Tags)
            .CountBy(tag => tag)
            .OrderByDescending(count => count.Value)
            .ThenBy(count => count.Key.Key, StringComparer.Ordinal)
            .Select(count => count.Key),
    ];

    private async Task<FoundLearnings?> FindInIndexAsync(GuildId guild, SearchQuery query, int page, CancellationToken cancellationToken)
    {
        if (!query.HasWords)
            return null;

        var wanted = Math.Clamp(page, 1, MaxPages);
        var hits = await index.FindAsync(guild, query, (wanted - 1) * PageSize, PageSize, cancellationToken);
        if (hits is not null && wanted > 1 && wanted > PagesFor(hits.Total))
        {
            wanted = PagesFor(hits.Total);
            hits = await index.FindAsync(guild, query, (wanted - 1) * PageSize, PageSize, cancellationToken);
        }

        if (hits is null)
            return null;

        // The store has the last word on what there is.
        var headings = await store.FindHeadingsAsync(guild, [.. hits.Items.Select(hit => hit.Id)], cancellationToken);
        return new FoundLearnings(
            query.Typed,
            new LearningPage(headings, wanted, Math.Min(MaxPages, PagesFor(hits.Total)), hits.Total),
            hits.Items.Where(hit => hit.Snippet is not null).ToDictionary(hit => hit.Id, hit => hit.Snippet!),
            hits.DidYouMean);
    }

    // Without words, or while the index cannot answer: by the headings alone.
    private async Task<List<LearningHeading>> RankAsync(GuildId guild, SearchQuery query, CancellationToken cancellationToken)
    {
        var ranking = LearningRanking.For(query.Text);
        return
        [
            .. (await store.ListHeadingsAsync(guild, cancellationToken))
                .Where(query.Filter.Fits)
                .Select(heading => (Heading: heading, Rank: ranking.Rank(heading)))
                .Where(hit => hit.Rank is not null)
                .OrderBy(hit => hit.Rank)
                .ThenByDescending(hit => ranking.IsEmpty ? 0 : hit.Heading.HelpfulCount)
                .ThenByDescending(hit => hit.Heading.SharedAt)
                .Select(hit => hit.Heading),
        ];
    }

    private static LearningPage Page(List<LearningHeading> fitting, int page)
    {
        var pages = PagesFor(fitting.Count);
        var number = Math.Clamp(page, 1, pages);
        return new LearningPage([.. fitting.Skip((number - 1) * PageSize).Take(PageSize)], number, pages, fitting.Count);
    }

    private static int PagesFor(int count) => Math.Max(1, (count + PageSize - 1) / PageSize);

    private static bool Contains(Tag tag, string part) =>
        SearchKey.Of(tag.Key).Contains(part, StringComparison.OrdinalIgnoreCase) || tag.Display.Contains(part, StringComparison.OrdinalIgnoreCase);
}
