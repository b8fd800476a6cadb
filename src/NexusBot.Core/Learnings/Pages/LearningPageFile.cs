using System.Globalization;
using System.Text;
using NodaTime;
using NodaTime.Text;

namespace NexusBot.Core.Learnings.Pages;

/// <summary>The page of one learning, two folders below the repository's root.</summary>
internal static class LearningPageFile
{
    private const string Root = "../../";
    private const int ShortestFence = 3;

    public static string Write(Learning learning)
    {
        var page = new StringBuilder();
        WriteFrontMatter(page, learning);
        var content = learning.Content;
        Part(page, $"# {PageLine.Of(content.Title)}");
        Part(page, Byline(learning));
        Part(page, PageText.Of(content.Text));
        foreach (var picture in content.Pictures)
            Part(page, $"![{PageLine.Of(picture.Description ?? picture.Name)}]({Root}{PageNames.Of(picture, isShown: true)})");
        foreach (var code in content.Codes)
            Part(page, Fenced(code));
        WriteSolutions(page, learning);
        if (content.Links.Count > 0)
            Part(page, $"## Links\n\n{string.Join('\n', content.Links.Select(link => $"- <{link}>"))}");

        return page.ToString();
    }

    private static void WriteFrontMatter(StringBuilder page, Learning learning)
    {
        var content = learning.Content;
        page.Append("---\n");
        Line(page, "title", PageLine.Quoted(content.Title));
        Line(page, "kind", PageLine.Quoted(KindNames.Of(content.Kind)));
        Line(page, "id", PageLine.Quoted(learning.Id.ToString()));
        Line(page, "author", PageLine.Quoted(learning.Author.ToString()));
        Line(page, "tags", $"[{string.Join(", ", content.Tags.Select(tag => PageLine.Quoted(tag.Key)))}]");
        Line(page, "shared", Moment(learning.SharedAt));
        if (learning.EditedAt is { } edited)
            Line(page, "edited", Moment(edited));
        Line(page, "helpful", learning.HelpfulCount.ToString(CultureInfo.InvariantCulture));
        if (content.Kind == LearningKind.Challenge)
            Line(page, "solved", learning.Accepted is null ? "false" : "true");
        if (learning.Review is { } review)
            Line(page, "review", PageLine.Quoted(Verdict(review) + Since(learning)));
        page.Append("---\n");
    }

    private static string Byline(Learning learning)
    {
        var by = $"{KindNames.Of(learning.Content.Kind)} by {PageLink.To(learning.Author, Root)}";
        var saved = learning.OriginalAuthor is { } original ? $", from a message by {PageLink.To(original)}" : "";
        var tags = string.Concat(learning.Content.Tags.Select(tag => $" · {PageLink.To(tag, Root)}"));
        var review = learning.Review is { } said ? $" · {Verdict(said)} by a mentor{Since(learning)}" : "";
        return by + saved + tags + review;
    }

    private static void WriteSolutions(StringBuilder page, Learning learning)
    {
        foreach (var solution in learning.Solutions.OrderBy(solution => solution.Id == learning.Accepted ? 0 : 1))
        {
            var name = solution.Id == learning.Accepted ? "Accepted solution" : "Proposed solution";
            Part(page, $"## {name} by {PageLink.To(solution.Author)}");
            Part(page, PageText.Of(solution.Text));
        }
    }

    private static string Verdict(Review review) => review.Verdict.ToString().ToLowerInvariant();

    // A mentor vouches for what they read.
    private static string Since(Learning learning) => learning.WasEditedSinceReview ? " before it was edited" : "";

    // A fence ends where as many backticks stand as it began with.
    private static string Fenced(CodeExample code)
    {
        var fence = new string('`', Math.Max(ShortestFence, LongestRun(code.Source) + 1));
        return $"{fence}{code.Language}\n{code.Source.TrimEnd('\n')}\n{fence}";
    }

    private static int LongestRun(string source)
    {
        var (longest, run) = (0, 0);
        foreach (var c in source)
        {
            run = c == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }

    private static void Part(StringBuilder page, string text) => page.Append('\n').Append(text).Append('\n');

    private static void Line(StringBuilder page, string name, string value) => page.Append(name).Append(": ").Append(value).Append('\n');

    private static string Moment(Instant at) => InstantPattern.ExtendedIso.Format(at);
}
