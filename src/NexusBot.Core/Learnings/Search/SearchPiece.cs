using NexusBot.Core.Texts;

namespace NexusBot.Core.Learnings.Search;

/// <summary>A piece of a search: a word, what stands in quotes, or a filter with its value. Any text can be cut into such.</summary>
/// <param name="Key">The filter's name; null for what is searched.</param>
internal readonly record struct SearchPiece(string? Key, string Value, int Start, bool IsQuoted)
{
    private const string Quotes = "\"“”„«»";
    private static readonly string[] s_keys = ["tag", "kind", "by", "before"];

    public static IEnumerable<SearchPiece> Split(string text)
    {
        var at = 0;
        while (true)
        {
            while (at < text.Length && char.IsWhiteSpace(text[at]))
                at++;
            if (at == text.Length)
                yield break;

            var key = Array.Find(s_keys, name => IsAt(text, at, name));
            var start = key is null ? at : at + key.Length + 1;
            var isQuoted = start < text.Length && Quotes.Contains(text[start], StringComparison.Ordinal);
            var end = isQuoted ? EndOfQuote(text, ++start) : EndOfWord(text, start);
            if (key is not null || !TypedText.IsBlank(text[start..end]))
                yield return new SearchPiece(key, text[start..end], start, isQuoted);

            at = isQuoted ? Math.Min(text.Length, end + 1) : end;
        }
    }

    private static bool IsAt(string text, int at, string key) =>
        at + key.Length < text.Length && text[at + key.Length] == ':'
        && string.Compare(text, at, key, 0, key.Length, StringComparison.OrdinalIgnoreCase) == 0;

    // A quote that is never closed reaches to the end.
    private static int EndOfQuote(string text, int at)
    {
        while (at < text.Length && !Quotes.Contains(text[at], StringComparison.Ordinal))
            at++;

        return at;
    }

    private static int EndOfWord(string text, int at)
    {
        while (at < text.Length && !char.IsWhiteSpace(text[at]) && text[at] is not ('"' or '“' or '”' or '„'))
            at++;

        return at;
    }
}
