using System.Globalization;
using System.Text;
using NexusBot.Core.Moderation;
using NexusBot.Sandbox.Driver;

namespace NexusBot.EndToEnd.Tests.Exchange;

public sealed class ImportingADocumentTests(SharedHub shared) : IClassFixture<SharedHub>
{
    private readonly TestHub _hub = shared.Hub;

    [Fact]
    public async Task A_moderator_looks_through_it_leaves_one_out_and_shares_the_rest_in_one_message()
    {
        var preview = await ImportAsync(
            _hub.Grace,
            "## Key Technologies\n- **Docker**: Containers for every service\n- Redis\n## Challenges\n- **Challenge:** Slow lists\n  **Solution:** Added an index\n## Takeaways\n- Small steps win\n",
            author: "Kwame");

        var without = await preview.ChoosesAsync("0", "1", "2");
        var shared = await without.ClicksAsync("Share 3");
        var news = await _hub.Amina.SeesCardAsync("3 learnings were imported");
        var found = await _hub.Amina.RunsAsync("/learning list", ("author", "Kwame"));
        var opened = await found.ChoosesAsync("Slow lists");
        var cards = (await _hub.Amina.SeesAsync(TestHub.Home)).Count(message => !message.IsPrivate && message.Shows("Containers for every service"));

        Assert.True(preview.IsPrivate);
        Assert.True(preview.Shows("4 learnings in README.md"));
        Assert.True(preview.Shows("Technology: 2 · Challenge: 1 · Takeaway: 1"));
        Assert.True(without.Shows("➖ **Small steps win**"));
        Assert.Contains("Shared 3 new", shared.Text, StringComparison.Ordinal);
        Assert.True(news.Shows("Slow lists"));
        Assert.True(found.Shows("Redis"));
        Assert.False(found.Shows("Small steps win"));
        Assert.True(opened.Shows("Added an index"));
        Assert.Contains((await opened.ClicksAsync("More")).Buttons, button => button.Label == "Discuss");
        Assert.Equal(0, cards);
        Assert.Empty(news.PingedIds);
    }

    [Fact]
    public async Task The_same_document_again_changes_nothing_and_says_so()
    {
        const string Readme = "## Concepts\n- **Idempotency**: Twice is once\n- **Caching**: Remember answers\n";
        await (await ImportAsync(_hub.Grace, Readme)).ClicksAsync("Share 2");

        var again = await (await ImportAsync(_hub.Grace, Readme)).ClicksAsync("Share 2");

        Assert.Contains("Shared 0 new, changed 0, and 2 were here already", again.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sixty_items_come_in_pages_and_what_was_left_out_on_one_stays_out_on_the_next()
    {
        var readme = "## Takeaways\n" + string.Concat(Enumerable.Range(1, 60).Select(n => string.Create(CultureInfo.InvariantCulture, $"- Sentence number {n} *of* many\n")));
        var preview = await ImportAsync(_hub.Grace, readme, author: "Tendai");

        var first = await preview.ChoosesAsync("0");
        var third = await (await first.ClicksAsync("Next")).ClicksAsync("Next");
        var nothing = await third.ChoosesAsync();
        var shared = await nothing.ClicksAsync("Share 26");

        Assert.True(preview.Shows("Page 1 of 3"));
        Assert.True(third.Shows("Page 3 of 3"));
        Assert.Equal(10, third.Selects[0].Options.Count);
        Assert.Contains("Shared 26 new", shared.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_about_a_project_is_told_kindly()
    {
        var answer = await ImportAsync(_hub.Grace, "# Shop\n\n## Features\n\n- Cart\n\n## Installation\n\nRun it.\n");

        Assert.True(answer.IsPrivate);
        Assert.Contains("I found no learnings in this document", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_text_or_is_missing_is_told()
    {
        var picture = await _hub.Grace.RunsAsync("/hub data", ("way", "Import"), ("document", new Upload("README.md", [0x89, 0x50, 0xFF, 0x00])));
        var large = await _hub.Grace.RunsAsync("/hub data", ("way", "Import"), ("document", new Upload("README.md", new byte[(1024 * 1024) + 1])));
        var nothing = await _hub.Grace.RunsAsync("/hub data", ("way", "Import"));

        Assert.Contains("is no text", picture.Text, StringComparison.Ordinal);
        Assert.Contains("larger than 1 MB", large.Text, StringComparison.Ordinal);
        Assert.Contains("Attach the document", nothing.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cancelled_nothing_is_shared_and_after_a_restart_the_preview_is_over()
    {
        var cancelled = await (await ImportAsync(_hub.Grace, "## Takeaways\n- Never shared\n")).ClicksAsync("Cancel");
        var preview = await ImportAsync(_hub.Grace, "## Takeaways\n- Never shared either\n");
        await _hub.RestartBotAsync();

        var late = await preview.ClicksAsync("Share 1");
        var found = await _hub.Amina.RunsAsync("/learning find", ("query", "Never shared"));

        Assert.Contains("Nothing was shared", cancelled.Text, StringComparison.Ordinal);
        Assert.Contains("This preview is over", late.Text, StringComparison.Ordinal);
        Assert.False(found.Shows("**Never shared"));
    }

    [Fact]
    public async Task Learners_and_mentors_are_refused_whatever_they_forge()
    {
        var preview = await ImportAsync(_hub.Grace, "## Takeaways\n- Not theirs\n");

        foreach (var person in (Person[])[_hub.Kwame, _hub.Tendai])
        {
            var import = await person.ForgesAsync("/hub data", ("way", "Import"), ("document", Document("## Takeaways\n- Forged\n")));
            var export = await person.ForgesAsync("/hub data", ("way", "Export"));

            Assert.Contains("Only moderators", import.Text, StringComparison.Ordinal);
            Assert.Contains("Only moderators", export.Text, StringComparison.Ordinal);
        }

        var own = await _hub.Kwame.RunsAsync("/learning list");
        var stolen = await own.ForgesClickAsync(preview.Buttons.Single(button => button.Label.StartsWith("Share", StringComparison.Ordinal)).CustomId!);
        Assert.Contains("This preview is over", stolen.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_hub_is_exported_as_a_zip_that_only_the_moderator_sees()
    {
        await _hub.Amina.SharesAsync("Worth exporting");

        var export = await _hub.Grace.RunsAsync("/hub data", ("way", "Export"));

        Assert.True(export.IsPrivate);
        Assert.Equal(["hub.zip"], export.Message!.Attachments);
        Assert.Equal(AuditKind.ExportHub, (await _hub.LatestAuditAsync()).What);
    }

    private static Task<Answer> ImportAsync(Person moderator, string markdown, string? author = null)
    {
        (string, object)[] options = [("way", "Import"), ("document", Document(markdown))];
        return moderator.RunsAsync("/hub data", author is null ? options : [.. options, ("author", author)]);
    }

    private static Upload Document(string markdown) => new("README.md", Encoding.UTF8.GetBytes(markdown));
}
