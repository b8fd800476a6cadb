using System.Text;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace NexusBot.Core.Learnings.Pages;

/// <summary>
/// What a member wrote, as a part of a page: as it was written where that leaves the page whole. HTML is shown instead of obeyed, and
/// text with a structure of its own (headings, rules, a fence that is never closed) is quoted, which ends all of it where it ends.
/// </summary>
internal static class PageText
{
    private static readonly MarkdownPipeline s_pipeline = new MarkdownPipelineBuilder().UsePreciseSourceLocation().UsePipeTables().Build();

    public static string Of(string text)
    {
        var shown = WithoutHtml(text.ReplaceLineEndings("\n").Trim('\n'));
        return IsPlain(shown) ? shown : Quote(shown);
    }

    // What HTML was, or an address that other texts' links would lead to, reads differently once it is taken literally, so what is left is read again.
    private static string WithoutHtml(string text)
    {
        for (var shown = text; ;)
        {
            if (Parse(shown) is not { } document)
                return EscapeAll(text);

            var starts = document.Descendants().SelectMany(node => Starts(node, shown)).Where(at => shown[at] is '<' or '[').Distinct().Order().ToList();
            if (starts.Count == 0)
                return shown;

            shown = Insert(shown, starts);
        }
    }

    private static IEnumerable<int> Starts(MarkdownObject node, string text) => node switch
    {
        HtmlInline html => [html.Span.Start],
        HtmlBlock html => Enumerable.Range(html.Span.Start, Math.Min(html.Span.End, text.Length - 1) - html.Span.Start + 1),
        LinkReferenceDefinition definition => [definition.Span.Start],
        _ => [],
    };

    private static string Insert(string text, List<int> starts)
    {
        var escaped = new StringBuilder(text.Length + starts.Count);
        var from = 0;
        foreach (var start in starts)
        {
            escaped.Append(text, from, start - from).Append('\\');
            from = start;
        }

        return escaped.Append(text, from, text.Length - from).ToString();
    }

    private static bool IsPlain(string text)
    {
        if (Parse(text) is not { } document)
            return false;

        return document.Descendants<Block>().All(block => block switch
        {
            HeadingBlock or ThematicBreakBlock => false,
            FencedCodeBlock fence => fence.ClosingFencedCharCount > 0,
            _ => true,
        });
    }

    private static string Quote(string text) => string.Join('\n', text.Split('\n').Select(line => line.Length == 0 ? ">" : $"> {line}"));

    // Nesting without end is nothing that a reader would see as such.
    private static string EscapeAll(string text) => text.Replace("<", @"\<", StringComparison.Ordinal);

    private static MarkdownDocument? Parse(string text)
    {
        try
        {
            return Markdown.Parse(text, s_pipeline);
        }
        catch (ArgumentException tooDeep) when (tooDeep.Message.Contains("nested", StringComparison.Ordinal))
        {
            return null;
        }
    }
}
