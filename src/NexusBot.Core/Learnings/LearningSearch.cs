using NexusBot.Core.Moderation;
using NexusBot.Core.Tags;

namespace NexusBot.Core.Learnings;

/// <summary>Finds and lists learnings, and suggests what to type.</summary>
public sealed class LearningSearch(ILearningStore store, GuildSettingsService settings)
{
    public const int MaxFound = 25;
    public const int MaxSuggestions = 25;
    public const int PageSize = 10;

    /// <summary>The learnings that fit what was typed, best first, at most <see cref="MaxFound"/>; the newest when nothing was typed.</summary>
    public async Task<Outcome<LearningPage>> FindAsync(Caller caller, string query, CancellationToken cancellationToken)
    {
        if (await settings.CheckAsync(Capability.ReadLearnings, caller, null, cancellationToken) is { } refusal)
            return refusal;

        var read = LearningRanking.For(query);
        if (read.Value is not { } ranking)
            return read.Refusal!;

        var found = (await store.ListHeadingsAsync(caller.Guild, cancellationToken))
            .Select(heading => (Heading: heading, Rank: ranking.Rank(heading)))
            .Where(hit => hit.Rank is not null)
            .OrderBy(hit => hit.Rank)
            .ThenByDescending(hit => ranking.IsEmpty ? 0 : hit.Heading.HelpfulCount)
            .ThenByDescending(hit => hit.Heading.SharedAt)
            .Select(hit => hit.Heading)
            .ToList();

        return new LearningPage([.. found.Take(MaxFound)], Number: 1, Pages: 1, found.Count);
    }

    /// <summary>One page of the learnings that fit the filter, newest first. A page that is no more becomes the last one.</summary>
    public async Task<Outcome<LearningPage>> ListAsync(Caller caller, LearningFilter filter, int page, CancellationToken cancellationToken)
    {
        if (await settings.CheckAsync(Capability.ReadLearnings, caller, null, cancellationToken) is { } refusal)
            return refusal;

        var fitting = (await store.ListHeadingsAsync(caller.Guild, cancellationToken))
            .Where(filter.Fits)
            .OrderByDescending(heading => heading.SharedAt)
            .ThenByDescending(heading => heading.Id.Value)
            .ToList();

        var pages = Math.Max(1, (fitting.Count + PageSize - 1) / PageSize);
        var number = Math.Clamp(page, 1, pages);
        return new LearningPage([.. fitting.Skip((number - 1) * PageSize).Take(PageSize)], number, pages, fitting.Count);
    }

    /// <summary>Tags that begin with what was typed, then those that contain it: the hub's own by use, then the usual ones.</summary>
    public async Task<IReadOnlyList<Tag>> SuggestTagsAsync(Caller caller, string typed, CancellationToken cancellationToken)
    {
        if (await settings.CheckAsync(Capability.ReadLearnings, caller, null, cancellationToken) is not null)
            return [];

        var used = (await store.ListHeadingsAsync(caller.Guild, cancellationToken))
            .SelectMany(heading => heading.Tags)
            .CountBy(tag => tag)
            .OrderByDescending(count => count.Value)
            .ThenBy(count => count.Key.Key, StringComparer.Ordinal)
            .Select(count => count.Key);

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

    private static bool Contains(Tag tag, string part) =>
        SearchKey.Of(tag.Key).Contains(part, StringComparison.OrdinalIgnoreCase) || tag.Display.Contains(part, StringComparison.OrdinalIgnoreCase);
}
