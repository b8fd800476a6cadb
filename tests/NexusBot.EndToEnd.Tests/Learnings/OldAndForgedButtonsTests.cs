namespace NexusBot.EndToEnd.Tests.Learnings;

public sealed class OldAndForgedButtonsTests(SharedHub shared) : IClassFixture<SharedHub>
{
    private readonly TestHub _hub = shared.Hub;

    [Fact]
    public async Task The_buttons_of_a_card_outlive_a_restart()
    {
        await _hub.Amina.SharesCardAsync("Long lived", new string('x', 3000));
        var card = await _hub.Kwame.SeesCardAsync("Long lived");
        var mine = await _hub.Amina.SeesCardAsync("Long lived");

        await _hub.RestartBotAsync();
        var counted = await card.ClicksAsync("Helpful");
        var all = await card.ClicksAsync("Show all");
        var form = await mine.EditsAsync("Text");
        await form.SubmitsAsync((Sharing.Text, "Edited after the restart."));

        Assert.StartsWith("Counted", counted.Text, StringComparison.Ordinal);
        Assert.True(all.Shows(new string('x', 3000)));
        Assert.Equal(card.Id, (await _hub.Kwame.SeesCardAsync("Edited after the restart.")).Id);
    }

    [Fact]
    public async Task A_form_that_was_open_during_a_restart_is_still_taken()
    {
        var form = await _hub.Amina.BeginsToShareAsync(tags: "docker");

        await _hub.RestartBotAsync();
        await form.SubmitsAsync((Sharing.Title, "Slow typing"), (Sharing.Text, "Worth the wait."));

        Assert.True((await _hub.Kwame.SeesCardAsync("Slow typing")).Shows("Docker"));
    }

    [Fact]
    public async Task What_was_kept_for_a_while_is_gone_after_a_restart_and_the_button_says_so()
    {
        await _hub.Amina.SharesAsync("Kept");
        var refused = await _hub.Amina.SharesAsync("Kept");

        await _hub.RestartBotAsync();
        var again = await refused.ClicksAsync("Edit again");

        Assert.True(again.IsPrivate);
        Assert.Contains("/learning share", again.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_typed_is_kept_for_a_quarter_of_an_hour()
    {
        await _hub.Amina.SharesAsync("Quarter");
        var refused = await _hub.Amina.SharesAsync("Quarter", "Still there.");

        await _hub.Discord.AdvanceAsync(TimeSpan.FromMinutes(14));
        var inTime = await refused.ClicksAsync("Edit again");
        await _hub.Discord.AdvanceAsync(TimeSpan.FromMinutes(2));
        var tooLate = await refused.ClicksAsync("Edit again");

        Assert.Equal("Still there.", inTime.Input(Sharing.Text));
        tooLate.AssertInPlaceOf(refused);
        Assert.Contains("15 minutes", tooLate.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("learning:helpful:77777777777777777777777777777777", "no such learning")]
    [InlineData("learning:edit:77777777777777777777777777777777", "no such learning")]
    [InlineData("learning:all:77777777777777777777777777777777", "no such learning")]
    [InlineData("learning:show:77777777777777777777777777777777", "no such learning")]
    [InlineData("learning:more:77777777777777777777777777777777", "no such learning")]
    [InlineData("learning:save:77777777777777777777777777777777", "no such learning")]
    [InlineData("learning:unsave:77777777777777777777777777777777", "no such learning")]
    [InlineData("learning:helpful-here:77777777777777777777777777777777", "no such learning")]
    [InlineData("learning:save-here:77777777777777777777777777777777", "no such learning")]
    [InlineData("learning:unsave-here:77777777777777777777777777777777", "no such learning")]
    [InlineData("learning:discuss:77777777777777777777777777777777", "no such learning")]
    [InlineData("learning:part:77777777777777777777777777777777:Title", "no such learning")]
    [InlineData("learning:part:77777777777777777777777777777777:Soul", "older version")]
    [InlineData("learning:delete:77777777777777777777777777777777", "no such learning")]
    [InlineData("learning:delete-yes:77777777777777777777777777777777", "no such learning")]
    [InlineData("learning:undo:77777777777777777777777777777777", "no such learning")]
    [InlineData("learning:history:77777777777777777777777777777777", "no such learning")]
    [InlineData("learning:restore:77777777777777777777777777777777:1:1", "no such learning")]
    [InlineData("learning:review:77777777777777777777777777777777:Verified", "no such learning")]
    [InlineData("challenge:solve:77777777777777777777777777777777", "no such learning")]
    [InlineData("challenge:solutions:77777777777777777777777777777777", "no such learning")]
    [InlineData("challenge:accept:77777777777777777777777777777777:77777777777777777777777777777777", "no such learning")]
    [InlineData("challenge:again:77777777777777777777777777777777", "15 minutes")]
    [InlineData("challenge:instead:77777777777777777777777777777777:77777777777777777777777777777777", "no such learning")]
    [InlineData("challenge:take-back:77777777777777777777777777777777:77777777777777777777777777777777", "no such learning")]
    [InlineData("report:hide:77777777777777777777777777777777", "no such learning")]
    [InlineData("report:dismiss:77777777777777777777777777777777", "no such learning")]
    [InlineData("report:unhide:77777777777777777777777777777777", "no such learning")]
    [InlineData("learning:again:77777777777777777777777777777777", "/learning share")]
    [InlineData("learning:helpful:nonsense", "older version")]
    [InlineData("learning:helpful:", "older version")]
    [InlineData("learning:helpful", "older version")]
    [InlineData("learning:v9:77777777777777777777777777777777", "older version")]
    [InlineData("hub:grant:everything", "older version")]
    [InlineData("💥\u0000\n:::", "older version")]
    [InlineData("", "older version")]
    public async Task A_button_that_leads_nowhere_says_so_kindly(string customId, string expected)
    {
        var somewhere = await _hub.Kwame.RunsAsync("/ping");

        var answer = await somewhere.ForgesClickAsync(customId);

        Assert.True(answer.IsPrivate);
        Assert.Contains(expected, answer.Text, StringComparison.Ordinal);
    }

    // Titles that are not alike: a title much like one that is known would be asked about first.
    [Theory]
    [InlineData("helpful", "Rivers")]
    [InlineData("edit", "Mountains")]
    [InlineData("all", "Deserts")]
    [InlineData("show", "Islands")]
    [InlineData("history", "Forests")]
    [InlineData("delete-yes", "Glaciers")]
    [InlineData("delete", "Valleys")]
    [InlineData("discuss", "Harbours")]
    [InlineData("save", "Meadows")]
    [InlineData("save-here", "Oceans")]
    [InlineData("helpful-here", "Prairies")]
    [InlineData("more", "Volcanoes")]
    public async Task A_button_of_another_guilds_card_is_as_unknown_as_one_that_never_was(string verb, string title)
    {
        var card = await _hub.Amina.SharesCardAsync(title);
        var nextDoor = await _hub.Noor.RunsAsync("/ping");

        var foreign = await nextDoor.ForgesClickAsync($"learning:{verb}:{card.LearningId()}");
        var missing = await nextDoor.ForgesClickAsync($"learning:{verb}:{new string('7', 32)}");

        Assert.Null(foreign.Modal);
        Assert.True(foreign.IsPrivate);
        Assert.Equal(missing.Text, foreign.Text);
    }

    [Fact]
    public async Task A_form_for_another_guilds_learning_changes_nothing()
    {
        var card = await _hub.Amina.SharesCardAsync("Not yours");
        var form = await _hub.Noor.BeginsToShareAsync();

        var answer = await form.ForgesSubmitAsync($"learning:put:{card.LearningId()}:1:Text:0", ("value", "Mine."));

        Assert.Contains("no such learning", answer.Text, StringComparison.Ordinal);
        Assert.Equal("It holds.", (await _hub.Kwame.OpensAsync("Not yours")).Embeds[0].Description);
    }
}
