using System.Globalization;
using System.Text;

namespace NexusBot.Core.Texts;

/// <summary>What members type, before it becomes part of anything: stored as written, but for what can only do harm.</summary>
public static class TypedText
{
    private const int MaxEchoLength = 60;

    /// <summary>Removes control and direction-override characters; refuses what is empty, too long, or not valid Unicode.</summary>
    public static Outcome<string> Read(string? typed, string field, int maxLength)
    {
        if (IsBlank(typed))
            return TextRefusals.Empty(field);

        var text = WithoutControls(typed!);
        if (HasLoneSurrogate(text))
            return TextRefusals.BrokenCharacters(field);

        return text.Length > maxLength ? TextRefusals.TooLong(field, maxLength, text.Length) : text;
    }

    /// <summary>As <see cref="Read"/>, on one line.</summary>
    public static Outcome<string> ReadLine(string? typed, string field, int maxLength) =>
        Read(typed?.ReplaceLineEndings(" ").Replace('\t', ' '), field, maxLength);

    /// <summary>Whether nobody would see anything: nothing at all, spaces, or characters without a shape.</summary>
    public static bool IsBlank(string? typed)
    {
        foreach (var rune in (typed ?? "").EnumerateRunes())
        {
            if (!IsInvisible(rune))
                return false;
        }

        return true;
    }

    /// <summary>As much of what was typed as a refusal repeats: its beginning, cut where a character ends.</summary>
    public static string Echo(string typed)
    {
        var text = WithoutControls(typed);
        if (text.Length <= MaxEchoLength)
            return text;

        var end = 0;
        while (end + StringInfo.GetNextTextElementLength(text, end) is var next && next <= MaxEchoLength)
            end = next;

        return text[..end] + "…";
    }

    private static bool IsInvisible(Rune rune) =>
        Rune.IsWhiteSpace(rune)
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.NonSpacingMark
        || rune.Value is 0x115F or 0x1160 or 0x2800 or 0x3164 or 0xFFA0;

    private static string WithoutControls(string typed)
    {
        var text = typed.Replace("\r\n", "\n", StringComparison.Ordinal);
        return text.Any(IsRemoved) ? string.Concat(text.Where(c => !IsRemoved(c))) : text;
    }

    // Unicode's Bidi_Control characters: they make text read differently from what it says.
    private static bool IsRemoved(char c) =>
        (char.IsControl(c) && c is not ('\n' or '\t'))
        || c is '\u061C' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    private static bool HasLoneSurrogate(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
                continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
                return true;

            i++;
        }

        return false;
    }
}
