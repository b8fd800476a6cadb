namespace NexusBot.EndToEnd.Tests.Learnings;

public sealed class LookingAtAHistoryTests(SharedHub shared) : IClassFixture<SharedHub>
{
    private readonly TestHub _hub = shared.Hub;

    [Fact]
    public async Task It_tells_who_changed_what_and_gives_back_what_was_there()
    {
        var card = await _hub.Amina.SharesCardAsync("Versions", "First text.");
        await (await card.EditsAsync("Text")).SubmitsAsync((Sharing.Text, "Second text."));
        await (await (await _hub.Grace.SeesCardAsync("Second text.")).EditsAsync("Title")).SubmitsAsync((Sharing.Title, "Versions, renamed"));

        var history = await (await card.ClicksAsync("More")).ClicksAsync("History");
        var first = await history.ChoosesAsync("1");
        var restored = await first.ClicksAsync("Restore this");
        var back = await _hub.Kwame.SeesEventuallyAsync(TestHub.Home, message => message.Id == card.Id && message.Shows("First text."));

        Assert.True(history.IsPrivate && first.IsPrivate);
        restored.AssertInPlaceOf(first);
        Assert.Matches($"3\\. .* by <@{_hub.Grace.Id}>: title", history.Everything);
        Assert.Matches($"2\\. .* by <@{_hub.Amina.Id}>: text", history.Everything);
        Assert.True(first.Shows("First text."));
        Assert.Contains("version 4", restored.Text, StringComparison.Ordinal);
        Assert.Equal("Versions", back.Embeds[0].Title);
    }

    [Fact]
    public async Task What_changed_meanwhile_is_not_overwritten_by_a_restore()
    {
        var card = await _hub.Amina.SharesCardAsync("Racing", "First.");
        await (await card.EditsAsync("Text")).SubmitsAsync((Sharing.Text, "Second."));
        var first = await (await (await card.ClicksAsync("More")).ClicksAsync("History")).ChoosesAsync("1");
        await (await card.EditsAsync("Text")).SubmitsAsync((Sharing.Text, "Third."));

        var refused = await first.ClicksAsync("Restore this");

        Assert.Contains("Someone else changed", refused.Text, StringComparison.Ordinal);
        Assert.Equal("Third.", (await _hub.Kwame.OpensAsync("Racing")).Embeds[0].Description);
    }

    [Theory]
    [InlineData("Kwame", "Only its author")]
    [InlineData("Noor", "no such learning")]
    public async Task Who_may_not_edit_does_not_see_what_was_taken_out(string name, string expected)
    {
        var card = await _hub.Amina.SharesCardAsync($"Private past of {name}");
        var somewhere = await _hub.Discord.Member(name).RunsAsync("/ping");

        var history = await somewhere.ForgesClickAsync($"learning:history:{card.LearningId()}");
        var restore = await somewhere.ForgesClickAsync($"learning:restore:{card.LearningId()}:1:1");

        Assert.Contains(expected, history.Text, StringComparison.Ordinal);
        Assert.Contains(expected, restore.Text, StringComparison.Ordinal);
    }
}
