using NexusBot.Core.Moderation;

namespace NexusBot.EndToEnd.Tests.Learnings;

public sealed class DeletingALearningTests(SharedHub shared) : IClassFixture<SharedHub>
{
    private readonly TestHub _hub = shared.Hub;

    [Fact]
    public async Task It_is_asked_first_and_then_gone_from_card_list_and_search()
    {
        var card = await _hub.Amina.SharesCardAsync("To be deleted");

        var menu = await card.ClicksAsync("More");
        var question = await menu.ClicksAsync("Delete");
        Assert.True((await _hub.Kwame.SeesCardAsync("To be deleted")).Shows("It holds."));
        var deleted = await question.ClicksAsync("Delete it");
        var gone = await _hub.Kwame.SeesEventuallyAsync(TestHub.Home, message => message.Id == card.Id && message.Shows("was deleted"));
        var found = await _hub.Kwame.RunsAsync("/learning find", ("query", "To be deleted"));

        question.AssertInPlaceOf(menu, "Delete it");
        deleted.AssertInPlaceOf(menu, "Undo");
        Assert.Contains("15 minutes", question.Text, StringComparison.Ordinal);
        Assert.Empty(gone.Buttons);
        Assert.False(gone.Shows("It holds."));
        Assert.Contains("Nothing found", found.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_taken_back_even_after_a_restart_and_the_card_returns()
    {
        var card = await _hub.Amina.SharesCardAsync("Too fast");
        var deleted = await (await (await card.ClicksAsync("More")).ClicksAsync("Delete")).ClicksAsync("Delete it");
        await _hub.Kwame.SeesEventuallyAsync(TestHub.Home, message => message.Id == card.Id && message.Shows("was deleted"));

        await _hub.RestartBotAsync();
        var back = await deleted.ClicksAsync("Undo");
        var again = await deleted.ForgesClickAsync($"learning:undo:{card.LearningId()}");

        Assert.Contains("is back", back.Text, StringComparison.Ordinal);
        Assert.Contains("no such learning", again.Text, StringComparison.Ordinal);
        Assert.Equal(card.Id, (await _hub.Kwame.SeesCardAsync("Too fast")).Id);
    }

    [Fact]
    public async Task After_a_quarter_of_an_hour_it_is_gone_for_good_and_so_is_its_card()
    {
        var card = await _hub.Amina.SharesCardAsync("For good");
        var deleted = await (await (await card.ClicksAsync("More")).ClicksAsync("Delete")).ClicksAsync("Delete it");
        await _hub.Kwame.SeesEventuallyAsync(TestHub.Home, message => message.Id == card.Id && message.Shows("was deleted"));

        await _hub.Discord.AdvanceAsync(TimeSpan.FromMinutes(16));
        var late = await deleted.ClicksAsync("Undo");
        await _hub.Discord.AdvanceAsync(TimeSpan.FromHours(2));
        await Wire.Eventually.IsTrueAsync(async () => (await _hub.Kwame.SeesAsync(TestHub.Home)).All(message => message.Id != card.Id));

        Assert.Matches("gone for good|no such learning", late.Text);
    }

    [Fact]
    public async Task A_moderator_may_and_its_author_is_told_and_cannot_take_that_back()
    {
        await _hub.Amina.SharesCardAsync("Against the rules");
        var card = await _hub.Grace.SeesCardAsync("Against the rules");

        await (await (await card.ClicksAsync("More")).ClicksAsync("Delete")).ClicksAsync("Delete it");
        var audit = await _hub.LatestAuditAsync();
        var refused = await (await _hub.Amina.RunsAsync("/ping")).ForgesClickAsync($"learning:undo:{card.LearningId()}");
        await _hub.Discord.AdvanceAsync(TimeSpan.FromHours(30));
        var told = await _hub.Amina.ReceivesEventuallyAsync("deleted your learning");

        Assert.Equal(AuditKind.DeleteLearning, audit.What);
        Assert.Contains("Only who deleted it", refused.Text, StringComparison.Ordinal);
        Assert.True(told.Shows("Against the rules"));
    }

    [Theory]
    [InlineData("Kwame", "Only its author")]
    [InlineData("Tendai", "Only its author")]
    [InlineData("Noor", "no such learning")]
    public async Task Nobody_else_may(string name, string expected)
    {
        var card = await _hub.Amina.SharesCardAsync($"Not for {name}");
        var other = _hub.Discord.Member(name);
        var somewhere = await other.RunsAsync("/ping");

        foreach (var verb in (string[])["delete", "delete-yes"])
        {
            var answer = await somewhere.ForgesClickAsync($"learning:{verb}:{card.LearningId()}");
            Assert.Contains(expected, answer.Text, StringComparison.Ordinal);
        }

        Assert.True((await _hub.Kwame.SeesCardAsync($"Not for {name}")).Shows("It holds."));
    }
}
