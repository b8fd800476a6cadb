using NexusBot.Core.Tags;
using NodaTime;

namespace NexusBot.Core.Learnings.Search;

/// <summary>A search as it was understood.</summary>
/// <param name="Typed">As it was typed, without what can only do harm.</param>
/// <param name="Phrases">What stood between quotes: words that have to follow each other.</param>
/// <param name="EndsOpen">Whether the last word may go on: nothing stands behind it.</param>
public sealed record SearchQuery(
    string Typed, IReadOnlyList<SearchWord> Words, IReadOnlyList<string> Phrases, SearchFilter Filter, bool EndsOpen)
{
    /// <summary>Whether it asks for words at all, and not only for what fits the filter.</summary>
    public bool HasWords => Words.Count > 0 || Phrases.Count > 0;

    /// <summary>The words and phrases alone.</summary>
    public string Text => string.Join(' ', Words.Select(word => word.Text).Concat(Phrases));

    /// <summary>The search with some of its words written otherwise.</summary>
    /// <param name="replacements">By the words' places.</param>
    public string Rewrite(IReadOnlyDictionary<int, string> replacements)
    {
        var text = Typed;
        foreach (var word in Words.Where(word => replacements.ContainsKey(word.Start)).OrderByDescending(word => word.Start))
            text = string.Concat(text.AsSpan(0, word.Start), replacements[word.Start], text.AsSpan(word.Start + word.Text.Length));

        return text;
    }
}

/// <param name="Start">Where it stands in what was typed.</param>
/// <param name="OtherName">What people also call it: "kubernetes" for "k8s".</param>
public sealed record SearchWord(string Text, int Start, string? OtherName);

/// <summary>Which learnings a search is about: those that fit everything that is given.</summary>
public sealed record SearchFilter(
    LearningKind? Kind = null, IReadOnlyList<Tag>? Tags = null, MemberId? Author = null, Instant? Before = null)
{
    public static SearchFilter None { get; } = new();

    public bool Fits(LearningHeading heading) =>
        new LearningFilter(Kind, Author: Author).Fits(heading)
        && (Before is not { } moment || heading.SharedAt < moment)
        && (Tags ?? []).All(tag => new LearningFilter(Tag: tag).Fits(heading));
}
