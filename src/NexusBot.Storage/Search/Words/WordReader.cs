using System.Globalization;
using System.Text;

namespace NexusBot.Storage.Search.Words;

/// <summary>
/// Cuts a text into words. Names from code stay whole and are cut, too: "Span&lt;T&gt;", "C++", "CI/CD", ".NET", "Node.js". Emoji and
/// ideographs are words by themselves. Any text can be read, and none for longer than its length allows.
/// </summary>
internal static class WordReader
{
    /// <summary>What is longer is no name any more; its parts are found all the same.</summary>
    private const int LongestWhole = 60;
    private const int MostParts = 8;
    private const int LongestPart = 60;
    private const string Signs = "_-./+#:@<>'’&=";

    public static IEnumerable<Word> Read(string text)
    {
        var at = 0;
        while (at < text.Length)
        {
            if (StandsAlone(text, at, out var length))
            {
                yield return Alone(text, at, length);
                at += length;
            }
            else if (IsOfWord(text, at, out length) || (text[at] == '.' && BeginsWithDot(text, at)))
            {
                var end = EndOfRun(text, at);
                foreach (var word in ReadRun(text, at, end))
                    yield return word;

                at = end;
            }
            else
            {
                at += length;
            }
        }
    }

    private static IEnumerable<Word> ReadRun(string text, int start, int end)
    {
        end = TrimEnd(text, start, end);
        var parts = ReadParts(text, start, end);
        if (parts.Count == 0)
            yield break;

        if (end - start <= LongestWhole && parts.Count <= MostParts)
        {
            var whole = Folding.Fold(text.AsSpan(start, end - start));
            var joined = parts.Count == 1 ? parts[0].Text : string.Concat(parts.Select(part => part.Text));
            yield return new Word(start, end, whole, joined, parts, Humps.Of(text.AsSpan(start, end - start)));
            yield break;
        }

        foreach (var part in parts)
            yield return new Word(part.Start, part.End, part.Text, part.Text, [part], []);
    }

    private static List<WordPart> ReadParts(string text, int start, int end)
    {
        var parts = new List<WordPart>(1);
        for (var at = start; at < end;)
        {
            if (!IsOfWord(text, at, out var length))
            {
                at += length;
                continue;
            }

            var from = at;
            while (at < end && at - from < LongestPart && IsOfWord(text, at, out length))
                at += length;

            if (Folding.Fold(text.AsSpan(from, at - from)) is { Length: > 0 } part)
                parts.Add(new WordPart(part, from, at));
        }

        return parts;
    }

    private static int EndOfRun(string text, int at)
    {
        while (at < text.Length && !StandsAlone(text, at, out _))
        {
            if (!IsOfWord(text, at, out var length) && !Signs.Contains(text[at], StringComparison.Ordinal))
                break;

            at += length;
        }

        return at;
    }

    // "C++" and "C#" keep their signs, "Span<T>" its bracket; a full stop or the s of a genitive belongs to the sentence.
    private static int TrimEnd(string text, int start, int end)
    {
        while (end > start)
        {
            var last = text[end - 1];
            if (!Signs.Contains(last, StringComparison.Ordinal)
                || (last is '+' or '#' && end - start <= 4)
                || (last == '>' && text.AsSpan(start, end - start).Contains('<')))
            {
                break;
            }

            end--;
        }

        var isGenitive = end - start > 2 && text[end - 1] is 's' or 'S' && end - start > 2 && text[end - 2] is '\'' or '’';
        return isGenitive ? end - 2 : end;
    }

    private static bool BeginsWithDot(string text, int at) => at + 1 < text.Length && char.IsLetter(text[at + 1]);

    private static Word Alone(string text, int at, int length)
    {
        var folded = Folding.Fold(text.AsSpan(at, length));
        return new Word(at, at + length, folded, folded, [new WordPart(folded, at, at + length)], []);
    }

    private static bool IsOfWord(string text, int at, out int length)
    {
        if (char.IsAscii(text[at]))
        {
            length = 1;
            return char.IsAsciiLetterOrDigit(text[at]);
        }

        length = Rune.TryGetRuneAt(text, at, out var rune) ? rune.Utf16SequenceLength : 1;
        return rune.Value != 0 && (Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.OtherNumber);
    }

    // Emoji, and scripts that put no spaces between words: ideographs and kana.
    private static bool StandsAlone(string text, int at, out int length)
    {
        length = 1;
        if (char.IsAscii(text[at]) || !Rune.TryGetRuneAt(text, at, out var rune))
            return false;

        length = rune.Utf16SequenceLength;
        return rune.Value is (>= 0x3040 and <= 0x30FF) or (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF) or (>= 0x20000 and <= 0x3FFFF)
            || Rune.GetUnicodeCategory(rune) == UnicodeCategory.OtherSymbol;
    }
}
