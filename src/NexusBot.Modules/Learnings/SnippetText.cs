using System.Text;
using NexusBot.Core.Learnings.Search;
using NexusBot.Modules.Rendering;

namespace NexusBot.Modules.Learnings;

/// <summary>A snippet in Discord's markup: code as code, what fits in bold, and no other markup of its author's at work.</summary>
internal static class SnippetText
{
    private const string LineMarks = "#>-";
    private const char ZeroWidthSpace = '\u200B';

    public static string Of(Snippet snippet)
    {
        var shown = new StringBuilder();
        // At the beginning of a line these would make a heading, a quote or a list of it.
        if (snippet.Text.Length > 0 && LineMarks.Contains(snippet.Text[0], StringComparison.Ordinal))
            shown.Append(ZeroWidthSpace);

        var at = 0;
        foreach (var next in Borders(snippet))
        {
            shown.Append(Piece(snippet, at, next));
            at = next;
        }

        return shown.ToString();
    }

    // Between two borders a piece is all code or none, and fits or does not.
    private static IEnumerable<int> Borders(Snippet snippet) => snippet.Highlights.Concat(snippet.Code)
        .SelectMany(range => new[] { range.Start.Value, range.End.Value })
        .Append(snippet.Text.Length)
        .Where(border => border > 0)
        .Distinct()
        .Order();

    private static string Piece(Snippet snippet, int start, int end)
    {
        var text = snippet.Text[start..end];
        var shown = IsIn(snippet.Code, start) && Code(text) is { } code ? code : UserText.Line(text);
        return IsIn(snippet.Highlights, start) ? $"**{shown}**" : shown;
    }

    // The spaces around it stay outside of the box, and spaces alone have none.
    private static string? Code(string text)
    {
        var plain = text.Replace("`", "", StringComparison.Ordinal);
        var code = plain.Trim();
        return code.Length == 0 ? null : plain.Replace(code, $"`{code}`", StringComparison.Ordinal);
    }

    private static bool IsIn(IReadOnlyList<Range> ranges, int at) => ranges.Any(range => range.Start.Value <= at && at < range.End.Value);
}
