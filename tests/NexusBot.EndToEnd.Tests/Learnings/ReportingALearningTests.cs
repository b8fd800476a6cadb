using NexusBot.Core.Moderation;
using NexusBot.Sandbox.Driver;

namespace NexusBot.EndToEnd.Tests.Learnings;

public sealed class ReportingALearningTests(SharedHub shared) : IClassFixture<SharedHub>
{
    private const string Why = "What is wrong with it?";

    private readonly TestHub _hub = shared.Hub;

    [Fact]
    public async Task Moderators_hide_it_everywhere_and_can_show_it_again()
    {
        var card = await _hub.Amina.SharesCardAsync("Rude words");
        var menu = await (await _hub.Kwame.SeesCardAsync("Rude words")).ClicksAsync("More");
        var thanks = await (await menu.ClicksAsync("Report")).SubmitsAsync((Why, "It insults people."));

        var decision = await OpenReportAsync("Rude words");
        var hidden = await decision.ClicksAsync("Hide it");
        var gone = await _hub.Kwame.SeesEventuallyAsync(TestHub.Home, message => message.Id == card.Id && message.Shows("out of sight"));
        var found = await _hub.Kwame.RunsAsync("/learning find", ("query", "Rude words"));
        var audit = await _hub.LatestAuditAsync();
        var again = await decision.ForgesClickAsync($"report:hide:{card.LearningId()}");
        var shown = await hidden.ClicksAsync("Show it again");
        var back = await _hub.Kwame.SeesEventuallyAsync(TestHub.Home, message => message.Id == card.Id && message.Shows("It holds."));

        thanks.AssertInPlaceOf(menu);
        hidden.AssertInPlaceOf(decision, "Show it again", "Back");
        Assert.Contains("no such learning", again.Text, StringComparison.Ordinal);
        shown.AssertInPlaceOf(decision, "Back");
        Assert.True(hidden.Shows("It holds.") && shown.Shows("It holds."));
        Assert.True(decision.Shows("It insults people.") && decision.Shows("It holds."));
        Assert.Empty(gone.Buttons);
        Assert.Contains("Nothing found", found.Text, StringComparison.Ordinal);
        Assert.Equal(AuditKind.HideLearning, audit.What);
        Assert.NotNull(back);
    }

    [Fact]
    public async Task The_whole_reason_and_the_picture_are_seen_before_it_is_decided()
    {
        var reason = $"{string.Concat(Enumerable.Repeat("It insults people. ", 20))}The picture most of all.";
        var form = await _hub.Amina.RunsAsync("/learning share", ("kind", "Concept"), ("picture", SomeFile.Png("diagram.png")));
        await form.SubmitsAsync((Sharing.Title, "Offending diagram"), (Sharing.Text, "See for yourself."));
        var menu = await (await _hub.Kwame.SeesCardAsync("Offending diagram")).ClicksAsync("More");
        await (await menu.ClicksAsync("Report")).SubmitsAsync((Why, reason));

        var decision = await OpenReportAsync("Offending diagram");
        await decision.ClicksAsync("Show all");
        var picture = await _hub.Grace.SeesEventuallyAsync(TestHub.Home, message => message.IsPrivate && message.Attachments.Count == 1);

        Assert.Contains("The picture most of all.", decision.Text, StringComparison.Ordinal);
        Assert.NotNull(picture);
    }

    [Fact]
    public async Task What_is_dismissed_stays_and_is_reported_no_more()
    {
        var card = await _hub.Amina.SharesCardAsync("Harmless");
        await ReportAsync(_hub.Kwame, "Harmless", "I do not like it.");

        var decision = await OpenReportAsync("Harmless");
        var dismissed = await decision.ClicksAsync("Leave it");
        var left = await _hub.Grace.RunsAsync("/hub reports");

        dismissed.AssertInPlaceOf(decision, "Back");
        Assert.StartsWith("It stays as it is", dismissed.Text, StringComparison.Ordinal);
        Assert.False(left.Shows("Harmless"));
        Assert.Equal(AuditKind.DismissReports, (await _hub.LatestAuditAsync()).What);
        Assert.True((await _hub.Kwame.SeesCardAsync("Harmless")).Id == card.Id);
    }

    [Fact]
    public async Task A_list_gives_way_to_what_is_decided_and_comes_back_as_it_is_by_then()
    {
        foreach (var title in (string[])["Goes first", "Goes meanwhile", "Stays to the end"])
        {
            await _hub.Amina.SharesCardAsync(title);
            await ReportAsync(_hub.Kwame, title, "I do not like it.");
        }
        var list = await _hub.Grace.RunsAsync("/hub reports");
        var stale = await _hub.Grace.RunsAsync("/hub reports");

        var decision = await list.ChoosesAsync("Goes first");
        var back = await (await decision.ClicksAsync("Leave it")).ClicksAsync("Back");
        await (await back.ChoosesAsync("Goes meanwhile")).ClicksAsync("Hide it");
        var late = await stale.ChoosesAsync("Goes meanwhile");
        var left = await late.ClicksAsync("Back");
        var undecided = await (await left.ChoosesAsync("Stays to the end")).ClicksAsync("Back");

        decision.AssertInPlaceOf(list, "Hide it", "Leave it", "Back");
        back.AssertInPlaceOf(list);
        Assert.True(!back.Shows("Goes first") && back.Shows("Goes meanwhile") && back.Shows("Stays to the end"), back.ToString());
        late.AssertInPlaceOf(stale, "Back");
        Assert.StartsWith("Somebody has decided that one already", late.Text, StringComparison.Ordinal);
        Assert.True(!left.Shows("Goes meanwhile") && left.Shows("Stays to the end"), left.ToString());
        Assert.True(undecided.Shows("Stays to the end"), undecided.ToString());
    }

    [Fact]
    public async Task What_was_reported_while_a_moderator_looked_is_shown_before_it_is_decided()
    {
        var card = await _hub.Amina.SharesCardAsync("Reported meanwhile");
        await ReportAsync(_hub.Kwame, "Reported meanwhile", "I do not like it.");
        var decision = await OpenReportAsync("Reported meanwhile");
        await ReportAsync(_hub.Tendai, "Reported meanwhile", "It names me.");

        var anew = await decision.ClicksAsync("Leave it");
        var ofLastYear = await anew.ForgesClickAsync($"report:dismiss:{card.LearningId()}");
        var left = await anew.ClicksAsync("Leave it");

        Assert.True(anew.IsPrivate && anew.Shows("since you looked") && anew.Shows("I do not like it.") && anew.Shows("It names me."));
        Assert.True(ofLastYear.Shows("It names me."));
        Assert.Contains("its reports are decided", left.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_report_of_the_same_member_takes_the_place_of_the_first()
    {
        await _hub.Amina.SharesCardAsync("Reported twice");
        await ReportAsync(_hub.Kwame, "Reported twice", "First reason.");
        await ReportAsync(_hub.Kwame, "Reported twice", "Second reason.");
        await ReportAsync(_hub.Tendai, "Reported twice", "Third reason.");

        var decision = await OpenReportAsync("Reported twice");

        Assert.Contains("2 reports", decision.Everything, StringComparison.Ordinal);
        Assert.True(decision.Shows("Second reason.") && decision.Shows("Third reason.") && !decision.Shows("First reason."));
    }

    [Theory]
    [InlineData("Amina", "Only moderators")]
    [InlineData("Tendai", "Only moderators")]
    [InlineData("Noor", "no such learning")]
    public async Task Nobody_else_decides(string name, string expected)
    {
        var card = await _hub.Amina.SharesCardAsync($"Undecided by {name}");
        var somewhere = await _hub.Discord.Member(name).RunsAsync("/ping");

        foreach (var verb in (string[])["hide", "dismiss"])
            Assert.Contains(expected, (await somewhere.ForgesClickAsync($"report:{verb}:{card.LearningId()}")).Text, StringComparison.Ordinal);
    }

    private static async Task<Answer> ReportAsync(Person reader, string title, string reason) =>
        await (await (await (await reader.SeesCardAsync(title)).ClicksAsync("More")).ClicksAsync("Report")).SubmitsAsync((Why, reason));

    private async Task<Answer> OpenReportAsync(string title)
    {
        var reports = await _hub.Grace.RunsAsync("/hub reports");
        return await reports.ChoosesAsync(title);
    }
}
