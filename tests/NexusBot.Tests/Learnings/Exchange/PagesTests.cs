using System.Text;
using System.Text.RegularExpressions;
using Markdig;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using NexusBot.Core.Learnings;
using NexusBot.Core.Learnings.Exchange;

namespace NexusBot.Tests.Learnings.Exchange;

public sealed class PagesTests
{
    private static readonly MarkdownPipeline s_pipeline =
        new MarkdownPipelineBuilder().UseYamlFrontMatter().UsePipeTables().UsePreciseSourceLocation().Build();

    private static readonly HubExport s_export = HubExport.Of(GeneratedHub.Guild, new GeneratedHub(21).Make(500));

    private static IEnumerable<KeyValuePair<string, byte[]>> Pages => s_export.Files.Where(file => file.Key.StartsWith("learnings/", StringComparison.Ordinal));

    [Fact]
    public void No_text_breaks_a_page() => Assert.All(Pages, page =>
    {
        var document = Markdown.Parse(Text(page.Value), s_pipeline);
        var headings = document.OfType<HeadingBlock>().ToList();

        Assert.IsType<YamlFrontMatterBlock>(document[0]);
        Assert.Single(document.Descendants<YamlFrontMatterBlock>());
        Assert.Equal(1, headings[0].Level);
        Assert.All(headings.Skip(1), heading => Assert.Equal(2, heading.Level));
        Assert.All(headings.Skip(1), heading => Assert.Matches("^(Accepted solution by|Proposed solution by|Links)", Words(heading)));
        Assert.DoesNotContain(document.Descendants(), node => node is HtmlBlock or HtmlInline or LinkReferenceDefinition);
        Assert.DoesNotContain(document, block => block is ThematicBreakBlock);
        Assert.All(document.Descendants<FencedCodeBlock>().Where(block => block.Parent is MarkdownDocument), fence => Assert.True(fence.ClosingFencedCharCount > 0));
    });

    [Fact]
    public void A_page_shows_the_title_and_the_code_as_they_are()
    {
        var shown = new GeneratedHub(21).Make(500).Select(one => one.Learning).Where(learning => learning.IsShown).ToDictionary(learning => learning.Id.ToString());

        Assert.All(Pages, page =>
        {
            var text = Text(page.Value);
            var document = Markdown.Parse(text, s_pipeline);
            var learning = shown[Regex.Match(text, "\nid: \"([0-9a-f]{32})\"\n").Groups[1].Value];
            var sources = document.OfType<FencedCodeBlock>().Select(block => block.Lines.ToString()).ToList();

            Assert.Equal(learning.Content.Title, Words(document.OfType<HeadingBlock>().First()));
            Assert.All(learning.Content.Codes, code => Assert.Contains(code.Source.TrimEnd('\n'), sources));
        });
    }

    [Fact]
    public void The_accepted_solution_comes_first() => Assert.All(
        Pages.Select(page => Text(page.Value)).Where(text => text.Contains("## Accepted solution", StringComparison.Ordinal)),
        text => Assert.DoesNotContain("## Proposed", text[..text.IndexOf("## Accepted", StringComparison.Ordinal)], StringComparison.Ordinal));

    [Fact]
    public void A_mentor_vouches_only_for_what_they_read()
    {
        var edited = new GeneratedHub(21).Make(500).Select(one => one.Learning)
            .Where(learning => learning is { IsShown: true, Review: not null }).ToLookup(learning => learning.WasEditedSinceReview);

        Assert.NotEmpty(edited[true]);
        Assert.NotEmpty(edited[false]);
        Assert.All(edited[true], learning => Assert.Contains(" by a mentor before it was edited", PageOf(learning), StringComparison.Ordinal));
        Assert.All(edited[false], learning => Assert.DoesNotContain("before it was edited", PageOf(learning), StringComparison.Ordinal));
    }

    [Fact]
    public void The_README_has_its_sections_and_every_link_leads_to_a_file()
    {
        string[] sections = ["What we learned", "Key technologies", "Concepts", "Challenges and solutions", "Best practices", "Takeaways"];

        Assert.Equal(sections, Markdown.Parse(Text(s_export.Files["README.md"]), s_pipeline).OfType<HeadingBlock>().Select(Words));
        foreach (var (path, bytes) in s_export.Files.Where(file => file.Key.EndsWith(".md", StringComparison.Ordinal)))
        {
            var links = Markdown.Parse(Text(bytes), s_pipeline).Descendants<LinkInline>().Select(link => link.Url!).Where(url => url.EndsWith(".md", StringComparison.Ordinal));
            Assert.All(links, link => Assert.Contains(Resolve(path, link), s_export.Files.Keys));
        }

        Assert.Equal(s_export.Shown, Markdown.Parse(Text(s_export.Files["README.md"]), s_pipeline).Descendants<LinkInline>().Count() - 2);
    }

    [Fact]
    public void Names_are_safe_on_every_system_and_each_its_own()
    {
        Assert.All(s_export.Files.Keys, path => Assert.Matches(@"^(private/)?([a-z0-9-]+/)*[a-zA-Z0-9.-]{1,90}$", path));
        Assert.Equal(s_export.Files.Count, s_export.Files.Keys.DistinctBy(path => path.ToUpperInvariant()).Count());
        Assert.DoesNotContain(s_export.Files.Keys, path => Path.GetFileNameWithoutExtension(path) is "con" or "nul" or "aux");
        Assert.Equal(s_export.Shown, Pages.Count());
    }

    [Fact]
    public void One_more_learning_adds_its_page_and_leaves_the_others_alone()
    {
        var hub = new GeneratedHub(22).Make(50);

        var before = HubExport.Of(GeneratedHub.Guild, [.. hub.SkipLast(1)]).Files;
        var after = HubExport.Of(GeneratedHub.Guild, hub).Files;

        Assert.All(before.Keys.Where(path => path.StartsWith("learnings/", StringComparison.Ordinal)), path => Assert.Equal(before[path], after[path]));
    }

    private static string PageOf(Learning learning) =>
        Pages.Select(page => Text(page.Value)).Single(text => text.Contains($"\nid: \"{learning.Id}\"\n", StringComparison.Ordinal));

    private static string Words(HeadingBlock heading) => string.Concat(heading.Inline!.Descendants().Select(inline => inline switch
    {
        LiteralInline literal => literal.Content.ToString(),
        CodeInline code => code.Content,
        _ => "",
    }));

    private static string Resolve(string page, string link) =>
        Path.GetRelativePath("/root", Path.GetFullPath(Path.Combine("/root", Path.GetDirectoryName(page)!, link))).Replace('\\', '/');

    private static string Text(byte[] bytes) => Encoding.UTF8.GetString(bytes);
}
