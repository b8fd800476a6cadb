namespace NexusBot.EndToEnd.Tests.Learnings;

public sealed class SavingForOneselfTests(SharedHub shared) : IClassFixture<SharedHub>
{
    private readonly TestHub _hub = shared.Hub;

    [Fact]
    public async Task What_is_saved_is_in_ones_own_list_and_in_no_others()
    {
        await _hub.Amina.SharesCardAsync("Worth keeping");
        await _hub.Amina.SharesCardAsync("Not worth it");

        var saved = await (await _hub.Kwame.SeesCardAsync("Worth keeping")).ClicksAsync("Save");
        var mine = await _hub.Kwame.RunsAsync("/learning list", ("saved", true));
        var others = await _hub.Tendai.RunsAsync("/learning list", ("saved", true));

        Assert.True(saved.IsPrivate);
        Assert.True(mine.Shows("Worth keeping") && !mine.Shows("Not worth it"));
        Assert.Contains("Press Save", others.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Saved_twice_is_saved_once_and_it_can_be_taken_out()
    {
        await _hub.Amina.SharesCardAsync("In and out");
        var card = await _hub.Grace.SeesCardAsync("In and out");
        await card.ClicksAsync("Save");

        var again = await card.ClicksAsync("Save");
        var taken = await again.ClicksAsync("Take it out of my list");
        var list = await _hub.Grace.RunsAsync("/learning list", ("saved", true));

        Assert.Contains("already", again.Text, StringComparison.Ordinal);
        taken.AssertInPlaceOf(again, "Save it again");
        Assert.False(list.Message!.Shows("In and out"));
        (await taken.ClicksAsync("Save it again")).AssertInPlaceOf(again, "Take it out of my list");
        Assert.True((await _hub.Grace.RunsAsync("/learning list", ("saved", true))).Shows("In and out"));
    }

    [Fact]
    public async Task A_card_that_one_opened_for_oneself_shows_whether_it_is_in_ones_list()
    {
        await _hub.Amina.SharesCardAsync("Looked up");
        var opened = await _hub.Grace.OpensAsync("Looked up");

        var saved = await opened.ClicksAsync("Save");
        var twice = await opened.ForgesClickAsync(opened.Message!.Button("Save").CustomId!);
        var reopened = await _hub.Grace.OpensAsync("Looked up");
        var taken = await saved.ClicksAsync("Take it out of my list");

        saved.AssertInPlaceOf(opened, "Helpful", "Take it out of my list", "More");
        Assert.True(saved.Shows("Saved for you") && saved.Shows("It holds."), saved.ToString());
        twice.AssertInPlaceOf(opened, "Helpful", "Take it out of my list", "More");
        Assert.Contains("in your list already", twice.Text, StringComparison.Ordinal);
        Assert.Contains(reopened.Buttons, button => button.Label == "Take it out of my list");
        taken.AssertInPlaceOf(opened, "Helpful", "Save", "More");
        Assert.False((await _hub.Grace.RunsAsync("/learning list", ("saved", true))).Shows("Looked up"));
    }
}
