using System.Globalization;
using System.Text;
using NexusBot.Core.Tags;

namespace NexusBot.Core.Learnings.Pages;

/// <summary>The pages that lead to the learnings.</summary>
internal static class IndexPages
{
    private const string FromFolder = "../";

    public static string Readme(IReadOnlyList<Learning> learnings)
    {
        var page = new StringBuilder("# What we learned\n\n")
            .Append(CultureInfo.InvariantCulture, $"{Count(learnings.Count)}, written down in a Discord hub: [by tag](tags.md), [by author](authors.md).\n");
        foreach (var kind in Enum.GetValues<LearningKind>())
        {
            page.Append(CultureInfo.InvariantCulture, $"\n## {KindNames.Section(kind)}\n\n");
            Lines(page, [.. learnings.Where(learning => learning.Content.Kind == kind)], root: "", withKind: false);
        }

        return page.ToString();
    }

    public static string AllTags(IReadOnlyList<Learning> learnings) => List(
        "Tags", Tags(learnings).Select(tag => $"{PageLink.To(tag, "")}: {Count(learnings.Count(one => one.Content.Tags.Contains(tag)))}"));

    public static string AllAuthors(IReadOnlyList<Learning> learnings) => List(
        "Authors", Authors(learnings).Select(author => $"{PageLink.To(author, "")}: {Count(learnings.Count(one => one.Author == author))}"));

    public static string Of(Tag tag, IReadOnlyList<Learning> learnings) =>
        Page(PageLine.Of(tag.Display), [.. learnings.Where(learning => learning.Content.Tags.Contains(tag))]);

    public static string Of(MemberId author, IReadOnlyList<Learning> learnings) =>
        Page(PageLink.To(author), [.. learnings.Where(learning => learning.Author == author)]);

    public static IEnumerable<Tag> Tags(IReadOnlyList<Learning> learnings) =>
        learnings.SelectMany(learning => learning.Content.Tags).Distinct().OrderBy(tag => tag.Key, StringComparer.Ordinal);

    public static IEnumerable<MemberId> Authors(IReadOnlyList<Learning> learnings) =>
        learnings.Select(learning => learning.Author).Distinct().OrderBy(author => author.Value);

    private static string Page(string title, IReadOnlyList<Learning> learnings)
    {
        var page = new StringBuilder().Append(CultureInfo.InvariantCulture, $"# {title}\n\n");
        Lines(page, learnings, FromFolder, withKind: true);
        return page.ToString();
    }

    private static string List(string title, IEnumerable<string> lines) => $"# {title}\n\n{string.Concat(lines.Select(line => $"- {line}\n"))}";

    private static void Lines(StringBuilder page, IReadOnlyList<Learning> learnings, string root, bool withKind)
    {
        if (learnings.Count == 0)
            page.Append("Nothing yet.\n");
        foreach (var learning in learnings)
        {
            var kind = withKind ? $" · {KindNames.Of(learning.Content.Kind).ToLowerInvariant()}" : "";
            var solved = learning.Accepted is null ? "" : " · solved";
            page.Append(CultureInfo.InvariantCulture, $"- {PageLink.To(learning, root)}{kind}{solved}\n");
        }
    }

    private static string Count(int count) => count == 1 ? "1 learning" : string.Create(CultureInfo.InvariantCulture, $"{count} learnings");
}
