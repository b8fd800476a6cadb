using NexusBot.Core;
using NexusBot.Core.Moderation;

namespace NexusBot.EndToEnd.Tests.Learnings;

public sealed class EditingALearningTests(SharedHub shared) : IClassFixture<SharedHub>
{
    private readonly TestHub _hub = shared.Hub;

    [Fact]
    public async Task The_author_changes_the_card_where_it_stands()
    {
        var card = await _hub.Amina.SharesCardAsync("Typos", "Teh text.", tags: "git");

        var menu = await card.ClicksAsync("More");
        var editing = await menu.ClicksAsync("Edit");
        var saved = await (await editing.ClicksAsync("Text")).SubmitsAsync((Sharing.Text, "The text."));
        await (await card.EditsCodeAsync()).SubmitsAsync((Sharing.Code, "git commit --amend"));
        var changed = await _hub.Kwame.SeesCardAsync("git commit --amend");

        editing.AssertInPlaceOf(menu, "Title", "Text", "Links", "Tags");
        saved.AssertInPlaceOf(menu, "Title", "Text", "Links", "Tags");
        Assert.StartsWith("Saved.", saved.Text, StringComparison.Ordinal);
        Assert.Equal(card.Id, changed.Id);
        Assert.True(changed.IsEdited);
        Assert.True(changed.Shows("The text.") && changed.Shows("Git") && changed.Shows("edited"));
        Assert.False(changed.Shows("Teh text."));
    }

    [Fact]
    public async Task Every_form_opens_with_what_stands_there_today()
    {
        var card = await _hub.Amina.SharesCardAsync(
            "Today", "Yesterday's.", "Challenge", "docker", more: [(Sharing.Solution, "s"), (Sharing.Code, "c"), (Sharing.Language, "sql")]);
        await (await card.EditsAsync("Text")).SubmitsAsync((Sharing.Problem, "Today's."));
        await (await card.EditsAsync("Links")).SubmitsAsync(("Links", "https://example.org/a"));

        var editing = await card.OpensEditCardAsync();

        Assert.True(editing.IsPrivate);
        Assert.Equal("Today", (await editing.ClicksAsync("Title")).Input(Sharing.Title));
        Assert.Equal("Today's.", (await editing.ClicksAsync("Text")).Input(Sharing.Problem));
        Assert.Equal("s", (await editing.ClicksAsync("Solution")).Input(Sharing.Solution));
        Assert.Equal("https://example.org/a", (await editing.ClicksAsync("Links")).Input("Links"));
        Assert.Equal("Docker", (await editing.ClicksAsync("Tags")).Input("Tags"));
        var code = await editing.ChoosesAsync("0");
        Assert.Equal(("c", "sql"), (code.Input(Sharing.Code), code.Input(Sharing.Language)));
    }

    [Fact]
    public async Task Code_examples_are_added_up_to_five_and_taken_out()
    {
        var card = await _hub.Amina.SharesCardAsync("Examples", more: (Sharing.Code, "example_1"));
        for (var number = 2; number <= 5; number++)
            await (await card.EditsCodeAsync(number)).SubmitsAsync((Sharing.Code, $"example_{number}"), (Sharing.Language, "sql"));

        var full = await card.OpensEditCardAsync();
        await (await card.EditsCodeAsync(1)).SubmitsAsync((Sharing.Code, ""), (Sharing.Language, ""));
        var changed = await _hub.Kwame.SeesEventuallyAsync(
            TestHub.Home, message => message.Shows("Examples") && message.Shows("Example 1") && message.Shows("example_2"));

        Assert.Equal(5, full.Selects[0].Options.Count);
        Assert.False(changed.Shows("example_1"));
        var all = await changed.ClicksAsync("Show all");
        await _hub.Kwame.SeesEventuallyAsync(TestHub.Home, message => message.IsPrivate && message.Shows("example_5"));
        Assert.True(all.IsPrivate);
    }

    [Fact]
    public async Task The_command_opens_the_same_card()
    {
        await _hub.Amina.SharesCardAsync("By command");
        var choices = await _hub.Amina.TypesAsync("/learning edit", "learning", "By comm");

        var editing = await _hub.Amina.RunsAsync("/learning edit", ("learning", choices[0].Value));
        await (await editing.ClicksAsync("Tags")).SubmitsAsync(("Tags", "redis, caching"));
        var typed = await _hub.Amina.RunsAsync("/learning edit", ("learning", "By comm"));
        var refused = await _hub.Kwame.RunsAsync("/learning edit", ("learning", choices[0].Value));
        var nextDoor = await _hub.Noor.RunsAsync("/learning edit", ("learning", choices[0].Value));

        Assert.True((await _hub.Kwame.SeesEventuallyAsync(TestHub.Home, message => message.Shows("By command") && message.Shows("Redis"))).Shows("Redis"));
        Assert.True(editing.Shows("the option `picture` of `/learning edit` adds one"), editing.ToString());
        Assert.Contains("from the list", typed.Text, StringComparison.Ordinal);
        Assert.Contains("Only its author", refused.Text, StringComparison.Ordinal);
        Assert.Contains("no such learning", nextDoor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_who_edit_at_once_the_second_is_told_and_loses_nothing()
    {
        var card = await _hub.Amina.SharesCardAsync("Conflict", "Before.");
        var mine = await card.EditsAsync("Text");
        var theirs = await (await _hub.Grace.SeesCardAsync("Conflict")).EditsAsync("Text");

        await theirs.SubmitsAsync((Sharing.Text, "Theirs."));
        var refused = await mine.SubmitsAsync((Sharing.Text, "Mine."));
        var now = await refused.ClicksAsync("See it as it is now");
        var again = await refused.ClicksAsync("Edit again");

        Assert.Contains("Someone else changed", refused.Text, StringComparison.Ordinal);
        Assert.True(now.Shows("Theirs."));
        Assert.Equal("Mine.", again.Input(Sharing.Text));
        (await again.SubmitsAsync()).AssertInPlaceOf(refused, "Title", "Text", "Links", "Tags");
        Assert.Equal(card.Id, (await _hub.Kwame.SeesCardAsync("Mine.")).Id);
    }

    [Fact]
    public async Task A_title_that_is_taken_is_refused_and_what_was_typed_is_kept()
    {
        await _hub.Amina.SharesCardAsync("Taken");
        var card = await _hub.Amina.SharesCardAsync("Free");

        var editing = await card.OpensEditCardAsync();
        var refused = await (await editing.ClicksAsync("Title")).SubmitsAsync((Sharing.Title, "taken"));
        var again = await refused.ClicksAsync("Edit again");
        var back = await refused.ClicksAsync("Back");

        refused.AssertInPlaceOf(editing, "Edit again", "Back");
        back.AssertInPlaceOf(editing, "Title", "Text", "Links", "Tags");
        Assert.Contains("already", refused.Text, StringComparison.Ordinal);
        Assert.Equal("taken", again.Input(Sharing.Title));
        Assert.Equal("It holds.", (await _hub.Kwame.OpensAsync("Free")).Embeds[0].Description);
    }

    [Fact]
    public async Task Mentors_and_moderators_may_and_it_is_written_down_who_did()
    {
        foreach (var editor in (Sandbox.Driver.Person[])[_hub.Tendai, _hub.Grace])
        {
            await _hub.Amina.SharesCardAsync($"Helped by {editor.Name}");
            var card = await editor.SeesCardAsync($"Helped by {editor.Name}");

            await (await card.EditsAsync("Text")).SubmitsAsync((Sharing.Text, $"Better, says {editor.Name}."));
            await _hub.Kwame.SeesCardAsync($"Better, says {editor.Name}.");

            var audit = await _hub.LatestAuditAsync();
            Assert.Equal((new MemberId(editor.Id), AuditKind.EditLearning, card.LearningId()), (audit.Actor, audit.What, audit.After));
        }
    }

    [Fact]
    public async Task Nobody_else_may_and_the_refusal_says_who_does()
    {
        await _hub.Amina.SharesCardAsync("Hands off");
        var card = await _hub.Kwame.SeesCardAsync("Hands off");

        var more = await card.ClicksAsync("More");
        var answer = await card.ForgesClickAsync($"learning:edit:{card.LearningId()}");

        Assert.DoesNotContain(more.Buttons, button => button.Label is "Edit" or "History" or "Delete" or "Verified");
        Assert.True(answer.IsPrivate);
        Assert.Matches("Only its author, mentors or moderators .* Mentors here are the members with <@&[0-9]+>", answer.Text);
    }

    [Theory]
    [InlineData("1", "Only its author")]
    [InlineData("2147483647", "Only its author")]
    [InlineData("-1", "Only its author")]
    [InlineData("x", "older version")]
    public async Task A_forged_form_changes_nothing(string version, string expected)
    {
        var card = await _hub.Amina.SharesCardAsync($"Forged {version}");
        var form = await _hub.Kwame.BeginsToShareAsync();

        var answer = await form.ForgesSubmitAsync(
            $"learning:put:{card.LearningId()}:{version}:Text:0", ("value", "Mine."));
        var opened = await _hub.Kwame.OpensAsync($"Forged {version}");

        Assert.True(answer.IsPrivate);
        Assert.Contains(expected, answer.Text, StringComparison.Ordinal);
        Assert.Equal("It holds.", opened.Embeds[0].Description);
    }

    [Fact]
    public async Task A_right_that_was_taken_while_the_form_was_open_is_gone_when_it_is_sent()
    {
        await _hub.Amina.SharesCardAsync("Right on time");
        var form = await (await _hub.Tendai.SeesCardAsync("Right on time")).EditsAsync("Text");
        var mentor = _hub.Server.World.Roles.List(_hub.Guild.Id).Single(role => role.Name == "Mentor");

        _hub.Server.World.Members.TakeRole(_hub.Guild.Id, _hub.Tendai.Id, mentor.Id);
        var refused = await form.SubmitsAsync((Sharing.Text, "Too late."));
        _hub.Server.World.Members.GiveRole(_hub.Guild.Id, _hub.Tendai.Id, mentor.Id);

        Assert.Contains("Only its author", refused.Text, StringComparison.Ordinal);
    }
}
