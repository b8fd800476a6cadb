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
        await again.ClicksAsync("Take it out of my list");
        var list = await _hub.Grace.RunsAsync("/learning list", ("saved", true));

        Assert.Contains("already", again.Text, StringComparison.Ordinal);
        Assert.False(list.Message!.Shows("In and out"));
    }
}
