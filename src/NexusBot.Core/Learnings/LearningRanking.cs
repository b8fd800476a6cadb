using NexusBot.Core.Tags;

namespace NexusBot.Core.Learnings;

/// <summary>
/// How well a learning fits what was typed: exact title, beginning of it, tag, all words or beginnings of them, any part of the title.
/// Accents make no difference. It knows headings alone, and answers where the index cannot.
/// </summary>
internal sealed class LearningRanking
{
    private readonly string _query;
    private readonly (string Word, string? Tag)[] _words;
    private readonly string? _tag;

    private LearningRanking(string query)
    {
        _query = query;
        _tag = TagIn(query);
        _words = [.. query.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => (word, TagIn(word)))];
    }

    public bool IsEmpty => _query.Length == 0;

    public static LearningRanking For(string words) => new(SearchKey.Of(TitleKey.Of(words)));

    /// <summary>The lower the better; null when it does not fit.</summary>
    public int? Rank(LearningHeading heading) =>
        heading.SearchTitle == _query ? 0
        : heading.SearchTitle.StartsWith(_query, StringComparison.Ordinal) ? 1
        : _tag is { } tag && heading.SearchTags.Contains(tag) ? 2
        : HasAllWords(heading) ? 3
        : heading.SearchTitle.Contains(_query, StringComparison.Ordinal) ? 4
        : null;

    private bool HasAllWords(LearningHeading heading)
    {
        var title = heading.SearchTitle.Split(' ');
        return Array.TrueForAll(_words, wanted =>
            Array.Exists(title, word => word.StartsWith(wanted.Word, StringComparison.Ordinal))
            || (wanted.Tag is { } tag && heading.SearchTags.Any(one => one.StartsWith(tag, StringComparison.Ordinal))));
    }

    private static string? TagIn(string typed) => Tag.Read(typed) is { Refusal: null } tag ? SearchKey.Of(tag.Value.Key) : null;
}
