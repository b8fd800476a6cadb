using NexusBot.Core;

namespace NexusBot.EndToEnd.Tests.Learnings;

public sealed class EditingALearningTests(SharedHub shared) : IClassFixture<SharedHub>
{
    private readonly TestHub _hub = shared.Hub;

    [Fact]
    public async Task The_author_changes_the_card_where_it_stands()
    {
        var card = await _hub.Amina.SharesCardAsync("Typos", "Teh text.", tags: "git");

        var form = await card.ClicksAsync("Edit");
        var saved = await form.SubmitsAsync((Sharing.Text, "The text."), (Sharing.Code, "git commit --amend"));
        var changed = await _hub.Kwame.SeesCardAsync("The text.");

        Assert.Equal("Edit concept", form.Modal!.Title);
        Assert.True(saved.IsPrivate);
        Assert.Equal(card.Id, changed.Id);
        Assert.True(changed.IsEdited);
        Assert.True(changed.Shows("git commit --amend") && changed.Shows("Git") && changed.Shows("edited"));
        Assert.False(changed.Shows("Teh text."));
    }

    [Fact]
    public async Task The_form_opens_with_what_stands_there_today()
    {
        var card = await _hub.Amina.SharesCardAsync(
            "Today", "Yesterday's.", "Challenge", more: [(Sharing.Solution, "s"), (Sharing.Code, "c"), (Sharing.Language, "sql")]);
        await (await card.ClicksAsync("Edit")).SubmitsAsync((Sharing.Text, "Today's."));

        var form = await card.ClicksAsync("Edit");

        Assert.Equal(["Today", "Today's.", "s", "c", "sql"], form.Modal!.Inputs.Select(input => input.Value));
    }

    [Fact]
    public async Task Of_two_who_edit_at_once_the_second_is_told_and_loses_nothing()
    {
        var card = await _hub.Amina.SharesCardAsync("Conflict", "Before.");
        var mine = await card.ClicksAsync("Edit");
        var theirs = await (await _hub.Grace.SeesCardAsync("Conflict")).ClicksAsync("Edit");

        await theirs.SubmitsAsync((Sharing.Text, "Theirs."));
        var refused = await mine.SubmitsAsync((Sharing.Text, "Mine."));
        var now = await refused.ClicksAsync("See it as it is now");
        var again = await refused.ClicksAsync("Edit again");

        Assert.Contains("Someone else changed", refused.Text, StringComparison.Ordinal);
        Assert.True(now.Shows("Theirs."));
        Assert.Equal("Mine.", again.Input(Sharing.Text));
        await again.SubmitsAsync();
        Assert.Equal(card.Id, (await _hub.Kwame.SeesCardAsync("Mine.")).Id);
    }

    [Fact]
    public async Task A_title_that_is_taken_is_refused_and_what_was_typed_is_kept()
    {
        await _hub.Amina.SharesCardAsync("Taken");
        var card = await _hub.Amina.SharesCardAsync("Free");

        var refused = await (await card.ClicksAsync("Edit")).SubmitsAsync((Sharing.Title, "taken"), (Sharing.Text, "Typed."));
        var again = await refused.ClicksAsync("Edit again");

        Assert.Contains("already", refused.Text, StringComparison.Ordinal);
        Assert.Equal(["taken", "Typed."], again.Modal!.Inputs.Take(2).Select(input => input.Value));
        Assert.Equal("It holds.", (await _hub.Kwame.OpensAsync("Free")).Embeds[0].Description);
    }

    [Fact]
    public async Task Mentors_and_moderators_may_and_it_is_written_down_who_did()
    {
        foreach (var editor in (Sandbox.Driver.Person[])[_hub.Tendai, _hub.Grace])
        {
            await _hub.Amina.SharesCardAsync($"Helped by {editor.Name}");
            var card = await editor.SeesCardAsync($"Helped by {editor.Name}");

            await (await card.ClicksAsync("Edit")).SubmitsAsync((Sharing.Text, $"Better, says {editor.Name}."));
            await _hub.Kwame.SeesCardAsync($"Better, says {editor.Name}.");

            var audit = await _hub.LatestAuditAsync();
            Assert.Equal((new MemberId(editor.Id), "learning.edit", card.LearningId()), (audit.Actor, audit.What, audit.After));
        }
    }

    [Fact]
    public async Task Nobody_else_may_and_the_refusal_says_who_does()
    {
        await _hub.Amina.SharesCardAsync("Hands off");
        var card = await _hub.Kwame.SeesCardAsync("Hands off");

        var answer = await card.ClicksAsync("Edit");

        Assert.Null(answer.Modal);
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
            $"learning:save:{card.LearningId()}:{version}", (Sharing.Title, "Mine now"), (Sharing.Text, "Mine."));
        var opened = await _hub.Kwame.OpensAsync($"Forged {version}");

        Assert.True(answer.IsPrivate);
        Assert.Contains(expected, answer.Text, StringComparison.Ordinal);
        Assert.Equal("It holds.", opened.Embeds[0].Description);
    }

    [Fact]
    public async Task A_right_that_was_taken_while_the_form_was_open_is_gone_when_it_is_sent()
    {
        await _hub.Amina.SharesCardAsync("Right on time");
        var form = await (await _hub.Tendai.SeesCardAsync("Right on time")).ClicksAsync("Edit");
        var mentor = _hub.Server.World.Roles.List(_hub.Guild.Id).Single(role => role.Name == "Mentor");

        _hub.Server.World.Members.TakeRole(_hub.Guild.Id, _hub.Tendai.Id, mentor.Id);
        var refused = await form.SubmitsAsync((Sharing.Text, "Too late."));
        _hub.Server.World.Members.GiveRole(_hub.Guild.Id, _hub.Tendai.Id, mentor.Id);

        Assert.Contains("Only its author", refused.Text, StringComparison.Ordinal);
    }
}
