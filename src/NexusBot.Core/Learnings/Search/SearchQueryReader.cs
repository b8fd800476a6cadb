using NexusBot.Core.Tags;
using NexusBot.Core.Texts;
using NodaTime;
using NodaTime.Text;

namespace NexusBot.Core.Learnings.Search;

/// <summary>Reads what was typed into a search: words, "phrases" and the filters tag: kind: by: before:.</summary>
public static class SearchQueryReader
{
    private static readonly IReadOnlyList<LocalDatePattern> s_dates =
    [
        LocalDatePattern.Iso,
        LocalDatePattern.CreateWithInvariantCulture("d.M.uuuu"),
        LocalDatePattern.CreateWithInvariantCulture("uuuu-M-d"),
        LocalDatePattern.CreateWithInvariantCulture("uuuu-M"),
        LocalDatePattern.CreateWithInvariantCulture("uuuu"),
    ];

    /// <param name="me">Who by:me is.</param>
    public static Outcome<SearchQuery> Read(string typed, MemberId me)
    {
        if (TypedText.IsBlank(typed))
            return new SearchQuery("", [], [], SearchFilter.None, EndsOpen: false);

        var read = TypedText.ReadLine(typed, "search", LearningContent.MaxTitleLength);
        if (read.Value is not { } text)
            return read.Refusal!;

        var words = new List<SearchWord>();
        var phrases = new List<string>();
        var filter = SearchFilter.None;
        foreach (var piece in SearchPiece.Split(text))
        {
            if (piece.Key is not null)
            {
                if (Narrow(ref filter, piece, me) is { } refusal)
                    return refusal;
            }
            else if (piece.IsQuoted)
            {
                phrases.Add(piece.Value);
            }
            else
            {
                words.Add(new SearchWord(piece.Value, piece.Start, OtherNameOf(piece.Value)));
            }
        }

        var endsOpen = words.Count > 0 && words[^1] is var last && last.Start + last.Text.Length == text.Length;
        return new SearchQuery(text, words, phrases, filter, endsOpen);
    }

    // A filter without a value is one that is still being typed.
    private static Refusal? Narrow(ref SearchFilter filter, SearchPiece piece, MemberId me) =>
        TypedText.IsBlank(piece.Value) ? null : piece.Key switch
        {
            "tag" => NarrowToTag(ref filter, piece.Value),
            "kind" => NarrowToKind(ref filter, piece.Value),
            "by" => NarrowToAuthor(ref filter, piece.Value, me),
            _ => NarrowToBefore(ref filter, piece.Value),
        };

    private static Refusal? NarrowToTag(ref SearchFilter filter, string value)
    {
        var tag = Tag.Read(value);
        if (tag.Refusal is null)
            filter = filter with { Tags = [.. filter.Tags ?? [], tag.Value] };

        return tag.Refusal;
    }

    private static Refusal? NarrowToKind(ref SearchFilter filter, string value)
    {
        var letters = string.Concat(value.Where(char.IsLetter));
        foreach (var kind in Enum.GetValues<LearningKind>())
        {
            var name = kind.ToString();
            if (letters.Equals(name, StringComparison.OrdinalIgnoreCase) || letters.Equals($"{name}s", StringComparison.OrdinalIgnoreCase)
                || letters is "technologies" && kind == LearningKind.Technology)
            {
                filter = filter with { Kind = kind };
                return null;
            }
        }

        return SearchRefusals.KindNotKnown(value);
    }

    private static Refusal? NarrowToAuthor(ref SearchFilter filter, string value, MemberId me)
    {
        if (value.Equals("me", StringComparison.OrdinalIgnoreCase))
            filter = filter with { Author = me };
        else if (AuthorNames.ReadMention(value) is { } member)
            filter = filter with { Author = member };
        else
            return SearchRefusals.AuthorNotKnown(value);

        return null;
    }

    private static Refusal? NarrowToBefore(ref SearchFilter filter, string value)
    {
        foreach (var pattern in s_dates)
        {
            if (pattern.Parse(value) is not { Success: true, Value: var date })
                continue;

            filter = filter with { Before = date.AtStartOfDayInZone(DateTimeZone.Utc).ToInstant() };
            return null;
        }

        return SearchRefusals.DateNotUnderstood(value);
    }

    private static string? OtherNameOf(string word) =>
        Tag.Read(word) is { Refusal: null } tag && SearchKey.Of(tag.Value.Key) is var key
        && !key.Equals(SearchKey.Of(word.ToLowerInvariant()), StringComparison.Ordinal)
            ? tag.Value.Key
            : null;
}
