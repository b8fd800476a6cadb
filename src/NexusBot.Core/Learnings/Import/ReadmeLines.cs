using System.Text;
using System.Text.RegularExpressions;

namespace NexusBot.Core.Learnings.Import;

/// <summary>Splits a README into lines and mends what editors, exports and merges do to all of them.</summary>
internal static partial class ReadmeLines
{
    // A document within the size limit can still be one long line, or nothing but line ends.
    private const int MaxLineLength = 4000;
    private const int MaxLines = 10_000;

    public static List<string> Of(string markdown)
    {
        var text = WithoutComments(Printable(markdown));
        var lines = text.Split('\n').Take(MaxLines).Select(line => line.Length > MaxLineLength ? line[..MaxLineLength] : line).ToList();
        var isEscaped = lines.Count(line => EscapedMark().IsMatch(line)) > lines.Count(line => Mark().IsMatch(line));
        return lines.ConvertAll(line => WithoutHtml(isEscaped || EscapedMark().IsMatch(line) ? Escape().Replace(line, "$1") : line).TrimEnd());
    }

    private static string Printable(string markdown)
    {
        var text = new StringBuilder(markdown.Length);
        foreach (var rune in markdown.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (rune.Value is 0xA0 or 0x3000 or 0x202F)
                text.Append(' ');
            else if (rune == Rune.ReplacementChar || rune.Value is 0xFEFF or 0x200B || (Rune.IsControl(rune) && rune.Value is not ('\n' or '\t')))
                continue;
            else
                text.Append(rune.ToString());
        }

        return text.ToString();
    }

    private static string WithoutComments(string text)
    {
        var kept = new StringBuilder(text.Length);
        var from = 0;
        while (text.IndexOf("<!--", from, StringComparison.Ordinal) is var start and >= 0
            && text.IndexOf("-->", start, StringComparison.Ordinal) is var end and >= 0)
        {
            kept.Append(text, from, start - from);
            from = end + "-->".Length;
        }

        return kept.Append(text, from, text.Length - from).ToString();
    }

    private static string WithoutHtml(string line)
    {
        if (!line.Contains('<', StringComparison.Ordinal))
            return line;

        line = HtmlHeading().Replace(line, match => new string('#', match.Groups[1].Value[0] - '0') + ' ');
        line = HtmlItem().Replace(line, "- ");
        line = HtmlBold().Replace(line, "**");
        return HtmlTag().Replace(line, "");
    }

    [GeneratedRegex(@"^\s*\\(?:#|-|\*)")]
    private static partial Regex EscapedMark();

    [GeneratedRegex(@"^\s*(?:#|-|\*)")]
    private static partial Regex Mark();

    [GeneratedRegex(@"\\([\\#\-*_`.&>\[\]()!~+])")]
    private static partial Regex Escape();

    [GeneratedRegex(@"^\s*<h([1-6])\b[^>]*>", RegexOptions.IgnoreCase)]
    private static partial Regex HtmlHeading();

    [GeneratedRegex(@"^\s*<li\b[^>]*>", RegexOptions.IgnoreCase)]
    private static partial Regex HtmlItem();

    [GeneratedRegex(@"</?(?:b|strong)>", RegexOptions.IgnoreCase)]
    private static partial Regex HtmlBold();

    // Only what is surely HTML: List<int> and Span<T> are what learners write about.
    [GeneratedRegex(
        @"</?(?:div|p|br|i|em|a|img|h[1-6]|ul|ol|li|table|thead|tbody|tr|td|th|details|summary|center|su[bp]|span|pre|code|kbd|hr|u|font|picture|source|video)\b[^<>]*>",
        RegexOptions.IgnoreCase)]
    private static partial Regex HtmlTag();
}
