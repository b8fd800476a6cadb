using NexusBot.EndToEnd.Tests.Wire;

namespace NexusBot.EndToEnd.Tests.Learnings;

/// <summary>Before a learning is posted, those that say the same are shown.</summary>
public sealed class AlreadyKnownTests
{
    private const string Title = "The N+1 query problem in Django";
    private const string Text = "Use select_related for foreign keys and prefetch_related for many to many, so that one page costs two queries.";

    [Fact]
    public async Task What_is_known_is_shown_and_opens_and_nothing_is_posted_yet()
    {
        await using var hub = await StartAsync();

        var asked = await hub.Kwame.SharesAsync("N+1 query problem, Django", Text);
        var opened = await asked.ChoosesAsync(Title);

        Assert.True(asked.IsPrivate);
        Assert.Contains("Already known?", asked.Everything, StringComparison.Ordinal);
        Assert.Equal(Title, opened.Embeds[0].Title);
        Assert.Contains("1 learning", (await hub.Grace.RunsAsync("/learning list")).Everything, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_posted_anyway_on_request_or_edited_with_all_that_was_typed()
    {
        await using var hub = await StartAsync();

        var asked = await hub.Kwame.SharesAsync("N+1 query problem, Django", Text, tags: "django");
        var form = await asked.ClicksAsync("Edit mine");
        var posted = await asked.ClicksAsync("Post mine anyway");

        Assert.Equal(("N+1 query problem, Django", Text), (form.Input(Sharing.Title), form.Input(Sharing.Text)));
        Assert.Contains("Saved", posted.Text, StringComparison.Ordinal);
        await hub.Grace.SeesCardAsync("N+1 query problem, Django");
        Assert.Single((await hub.Grace.RunsAsync("/learning list", ("tag", "django"))).Selects[0].Options);
    }

    [Fact]
    public async Task What_was_edited_takes_the_place_of_the_question()
    {
        await using var hub = await StartAsync();

        var asked = await hub.Kwame.SharesAsync("N+1 query problem, Django", Text);
        var posted = await (await asked.ClicksAsync("Edit mine"))
            .SubmitsAsync((Sharing.Title, "Paging in Django"), (Sharing.Text, "Cursors stay fast where offsets get slow."));

        posted.AssertInPlaceOf(asked);
        Assert.StartsWith("Saved", posted.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_only_shares_a_subject_is_posted_without_a_question()
    {
        await using var hub = await TestHub.StartAsync();
        await hub.Amina.SharesCardAsync(Title, Text);

        var posted = await hub.Kwame.SharesAsync("Paging queries in Django", "Cursors stay fast where offsets get slow, so use the cursor pagination class.");

        Assert.Contains("Saved", posted.Text, StringComparison.Ordinal);
    }

    // Just after a start, until the index follows, nobody is asked.
    private static async Task<TestHub> StartAsync()
    {
        var hub = await TestHub.StartAsync();
        await hub.Amina.SharesCardAsync(Title, Text);
        await Eventually.IsTrueAsync(async () =>
            (await hub.Grace.RunsAsync("/learning find", ("query", "prefetch_related"))).Everything.Contains(Title, StringComparison.Ordinal));
        return hub;
    }
}
