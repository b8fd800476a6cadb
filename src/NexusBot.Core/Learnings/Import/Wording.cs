using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace NexusBot.Core.Learnings.Import;

/// <summary>Takes the decoration off what people write: emoji, numbers, quotes, closing points.</summary>
internal static partial class Wording
{
    private const int MaxLength = 1000;

    /// <summary>Without emoji, numbering and blanks around it.</summary>
    public static string Bare(string text) => Number().Replace(TrimSymbols(text), "");

    /// <summary>As a title: bare, and without the points that end a sentence or a label.</summary>
    public static string Title(string text) =>
        TrimSymbols(Bare(text).Trim(' ', '*', '_', '`', '"', '“', '”').TrimEnd('.', ':', ';', ',', ' ', '-', '–', '—', '→'));

    public static string[] Words(string text) =>
        text.Split([' ', '\t', '/', '&', ',', ':', '(', ')', '–', '—', '.', '!', '?', '"', '|', ';', '-'], StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Parts of one text after another, with a semicolon where nothing ends the first.</summary>
    public static string Join(IEnumerable<string> parts)
    {
        var text = new StringBuilder();
        foreach (var part in parts.Select(part => part.Trim()).Where(part => part.Length > 0))
        {
            if (text.Length > 0)
                text.Append(text[^1] is '.' or ':' or '!' or '?' or ';' or ',' ? " " : "; ");
            text.Append(part);
        }

        return text.ToString();
    }

    /// <summary>Cut where a sentence ends, when it is longer than a learning's text needs to be.</summary>
    public static string Shorten(string text)
    {
        if (text.Length <= MaxLength)
            return text;

        var head = text[..MaxLength];
        var end = head.LastIndexOf(". ", StringComparison.Ordinal);
        if (end < MaxLength / 2)
            end = head.LastIndexOf(' ') - 1;

        return end > 0 ? head[..(end + 1)] : head;
    }

    private static string TrimSymbols(string text)
    {
        var runes = text.EnumerateRunes().ToArray();
        var (start, end) = (0, runes.Length);
        while (start < end && IsDecoration(runes[start]))
            start++;
        while (end > start && IsDecoration(runes[end - 1]))
            end--;

        return start == 0 && end == runes.Length ? text : string.Concat(runes[start..end].Select(rune => rune.ToString()));
    }

    private static bool IsDecoration(Rune rune) =>
        Rune.IsWhiteSpace(rune)
        || rune.Value is 0xFE0F or 0x200D or 0x20E3 or 0xFFFD
        || (Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherSymbol or UnicodeCategory.Format or UnicodeCategory.OtherNotAssigned
            && rune.Value is not (0xA9 or 0xAE))
        || rune.Value is >= 0x1F3FB and <= 0x1F3FF;

    [GeneratedRegex(@"^(?:\d{1,2}(?:\.\d{1,2}){0,3}\s{0,3}[.):]|\d{1,2}\s{1,3}[-–—]|\(\d{1,2}\)|[a-z]\))\s{1,5}")]
    private static partial Regex Number();
}
