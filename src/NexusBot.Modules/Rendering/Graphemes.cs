using System.Globalization;

namespace NexusBot.Modules.Rendering;

/// <summary>Cuts text where a reader sees a border: an emoji family or a letter with its accents stays whole.</summary>
internal static class Graphemes
{
    private const string Ellipsis = "…";

    /// <summary>The text itself if it fits, else as much as fits with an ellipsis behind it.</summary>
    public static string Cut(string text, int limit) =>
        text.Length <= limit ? text : string.Concat(Beginning(text, limit - Ellipsis.Length).AsSpan().TrimEnd(), Ellipsis);

    /// <summary>As much of the text as fits.</summary>
    public static string Beginning(string text, int limit) => text.Length <= limit ? text : text[..Border(text, 0, limit)];

    /// <summary>The whole text in pieces that each fit, parted at line ends where that costs little.</summary>
    public static IEnumerable<string> Split(string text, int limit)
    {
        var start = 0;
        while (text.Length - start > limit)
        {
            var end = Border(text, start, limit);
            var line = text.LastIndexOf('\n', end - 1, (end - start) / 2);
            end = line > start ? line + 1 : end;
            yield return text[start..end];
            start = end;
        }

        yield return text[start..];
    }

    // The last border at or before the limit; a single grapheme longer than that (stacked accents) is cut inside, between two runes.
    private static int Border(string text, int start, int limit)
    {
        var end = start;
        while (end < text.Length)
        {
            var next = end + StringInfo.GetNextTextElementLength(text, end);
            if (next - start > limit)
                break;

            end = next;
        }

        if (end > start)
            return end;

        return char.IsLowSurrogate(text[start + limit]) ? start + limit - 1 : start + limit;
    }
}
