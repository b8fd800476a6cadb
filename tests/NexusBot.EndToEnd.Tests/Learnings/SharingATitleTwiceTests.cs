namespace NexusBot.EndToEnd.Tests.Learnings;

public sealed class SharingATitleTwiceTests(SharedHub shared) : IClassFixture<SharedHub>
{
    private readonly TestHub _hub = shared.Hub;

    [Fact]
    public async Task It_is_refused_kindly_and_what_was_typed_comes_back()
    {
        await _hub.Amina.SharesAsync("Indexes");

        var refused = await _hub.Amina.SharesAsync(
            " INDEXES ", "They cost writes.", "Challenge", "sql",
            (Sharing.Solution, "Drop some."), (Sharing.Code, "drop index i;"), (Sharing.Language, "sql"));
        var again = await refused.ClicksAsync("Edit again");

        Assert.True(refused.IsPrivate);
        Assert.Contains("already", refused.Text, StringComparison.Ordinal);
        Assert.Equal(
            [" INDEXES ", "They cost writes.", "Drop some.", "drop index i;", "sql"],
            again.Modal!.Inputs.Select(input => input.Value));
    }

    [Fact]
    public async Task With_another_title_what_was_typed_is_shared_tags_and_all()
    {
        await _hub.Amina.SharesAsync("Views");
        var refused = await _hub.Amina.SharesAsync("Views", "They can be materialised.", tags: "sql, postgres");

        var again = await refused.ClicksAsync("Edit again");
        var saved = await again.SubmitsAsync((Sharing.Title, "Materialised views"));

        var card = await _hub.Kwame.SeesCardAsync("Materialised views");
        saved.AssertInPlaceOf(refused);
        Assert.True(card.Shows("They can be materialised."));
        Assert.True(card.Shows("SQL · PostgreSQL"));
    }

    [Fact]
    public async Task Two_members_may_share_the_same_title()
    {
        await _hub.Amina.SharesAsync("Sharding");

        var saved = await _hub.Kwame.SharesAsync("Sharding");

        Assert.StartsWith("Saved", saved.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_forms_sent_at_once_one_is_saved()
    {
        var forms = await Task.WhenAll(_hub.Amina.BeginsToShareAsync(), _hub.Amina.BeginsToShareAsync());

        var answers = await Task.WhenAll(forms.Select(form => form.SubmitsAsync((Sharing.Title, "Raced"), (Sharing.Text, "Once."))));

        Assert.Single(answers, answer => answer.Text.StartsWith("Saved", StringComparison.Ordinal));
        Assert.Single(answers, answer => answer.Text.Contains("already", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nobody_else_gets_what_was_typed()
    {
        await _hub.Amina.SharesAsync("Drafts");
        var refused = await _hub.Amina.SharesAsync("Drafts", "A secret.");
        var elsewhere = await _hub.Kwame.RunsAsync("/ping");

        var pressed = await elsewhere.ForgesClickAsync(refused.Buttons[0].CustomId!);

        Assert.Null(pressed.Modal);
        Assert.True(pressed.IsPrivate);
        Assert.Contains("/learning share", pressed.Text, StringComparison.Ordinal);
    }
}
