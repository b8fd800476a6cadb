using NexusBot.Core;
using NexusBot.Core.Learnings;
using NexusBot.Core.Moderation;

namespace NexusBot.Tests.Learnings;

public sealed class EditingALearningTests : IDisposable
{
    private readonly Hub _hub = new();

    private static CancellationToken TestToken => TestContext.Current.CancellationToken;

    public void Dispose() => _hub.Dispose();

    [Fact]
    public async Task The_author_changes_it_and_its_tags_stay()
    {
        var learning = await _hub.ShareAsync(_hub.Amina, Some.ShareLearning("Caching", "redis"));
        _hub.Time.Advance(TimeSpan.FromMinutes(5));

        var outcome = await EditAsync(_hub.Amina, learning, Some.Form("Caching in Django"));

        var edited = outcome.Value!;
        Assert.Equal(("Caching in Django", 2), (edited.Content.Title, edited.Version));
        Assert.Equal((_hub.Now, _hub.Amina.Member), (edited.EditedAt!.Value, edited.EditedBy!.Value));
        Assert.Equal(learning.Content.Tags, edited.Content.Tags);
        Assert.Empty(await _hub.Audit.ListAsync(_hub.Amina.Guild, 10, TestToken));
    }

    [Fact]
    public async Task Its_card_follows()
    {
        await _hub.SetUpAsync();
        var learning = await _hub.ShareAsync(_hub.Amina);

        await EditAsync(_hub.Amina, learning, Some.Form("Better"));

        Assert.Equal(2, (await _hub.Outbox.FindAsync(Learning.CardKind, learning.Id.Value, TestToken))!.Wanted);
    }

    [Fact]
    public async Task Another_learner_may_not_and_is_told_who_may()
    {
        await _hub.SetUpAsync();
        var learning = await _hub.ShareAsync(_hub.Amina);

        var outcome = await EditAsync(_hub.Brian, learning, Some.Form("Mine now"));

        var expected = RightsRefusals.NotAllowed(Capability.EditLearning, Rights.Needed(Capability.EditLearning), Hub.MentorRole);
        Assert.Equal(expected, outcome.Refusal);
        Assert.Equal(expected, (await _hub.Learnings.GetForEditAsync(_hub.Brian, learning.Id, TestToken)).Refusal);
        Assert.Equal(1, (await _hub.Learnings.GetAsync(_hub.Brian, learning.Id, TestToken)).Value!.Version);
    }

    [Fact]
    public async Task Before_a_mentor_role_is_set_nobody_is_a_mentor_and_the_refusal_says_where_it_is_set()
    {
        var learning = await _hub.ShareAsync(_hub.Amina);

        var outcome = await EditAsync(_hub.Grace, learning, Some.Form("Better"));

        Assert.Equal("rights.no-mentors", outcome.Refusal!.Code);
        Assert.Contains("/hub role", outcome.Refusal.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mentors_and_moderators_may_and_it_is_audited()
    {
        await _hub.SetUpAsync();
        var learning = await _hub.ShareAsync(_hub.Amina);

        var byMentor = await EditAsync(_hub.Grace, learning, Some.Form("Better"));
        var byModerator = await EditAsync(_hub.Wanjiru, byMentor.Value!, Some.Form("Best"));

        Assert.Null(byModerator.Refusal);
        var audit = await _hub.Audit.ListAsync(_hub.Amina.Guild, 10, TestToken);
        Assert.Equal(
            [_hub.Grace.Member, _hub.Wanjiru.Member],
            audit.Where(entry => entry.What == "learning.edit").Select(entry => entry.Actor).OrderBy(member => member.Value));
    }

    [Fact]
    public async Task An_edit_of_what_changed_meanwhile_is_told_and_overwrites_nothing()
    {
        var learning = await _hub.ShareAsync(_hub.Amina);
        await EditAsync(_hub.Amina, learning, Some.Form("First"));

        var outcome = await EditAsync(_hub.Wanjiru, learning, Some.Form("Second"));

        Assert.Equal(LearningRefusals.ChangedMeanwhile, outcome.Refusal);
        Assert.Equal("First", (await _hub.Learnings.GetAsync(_hub.Amina, learning.Id, TestToken)).Value!.Content.Title);
    }

    [Fact]
    public async Task The_same_interaction_edits_once_and_is_answered_as_before()
    {
        var learning = await _hub.ShareAsync(_hub.Amina);
        var caller = _hub.Amina;
        await EditAsync(caller, learning, Some.Form("Better"));

        var outcome = await EditAsync(caller, learning, Some.Form("Better"));

        Assert.Equal(2, outcome.Value!.Version);
    }

    [Fact]
    public async Task A_title_of_ones_own_that_exists_is_refused()
    {
        await _hub.ShareAsync(_hub.Amina, Some.ShareLearning("Queues"));
        var learning = await _hub.ShareAsync(_hub.Amina, Some.ShareLearning("Caching"));

        var outcome = await EditAsync(_hub.Amina, learning, Some.Form("queues"));

        Assert.Equal(LearningRefusals.AlreadyShared("queues"), outcome.Refusal);
    }

    [Fact]
    public async Task What_does_not_fit_is_refused()
    {
        var learning = await _hub.ShareAsync(_hub.Amina);

        var outcome = await EditAsync(_hub.Amina, learning, Some.Form(text: " "));

        Assert.Equal(TextRefusals.Empty("text"), outcome.Refusal);
    }

    [Fact]
    public async Task In_another_guild_there_is_no_such_learning()
    {
        var learning = await _hub.ShareAsync(_hub.Amina);

        Assert.Equal(LearningRefusals.NotFound, (await EditAsync(_hub.Elsewhere, learning, Some.Form())).Refusal);
        Assert.Equal(LearningRefusals.NotFound, (await _hub.Learnings.GetForEditAsync(_hub.Elsewhere, learning.Id, TestToken)).Refusal);
        Assert.Equal(LearningRefusals.NotFound, (await _hub.Learnings.GetAsync(_hub.Elsewhere, learning.Id, TestToken)).Refusal);
    }

    [Fact]
    public async Task The_solution_that_its_author_gave_is_changed_in_place_and_taken_out_when_it_is_emptied()
    {
        var learning = await _hub.ShareAsync(_hub.Amina, Some.ShareLearning(Some.Form(solution: "An index."), LearningKind.Challenge));

        var changed = (await EditAsync(_hub.Amina, learning, Some.Form(solution: "A partial index."))).Value!;
        var emptied = (await EditAsync(_hub.Amina, changed, Some.Form())).Value!;
        var again = (await EditAsync(_hub.Amina, emptied, Some.Form(solution: "A cache."))).Value!;

        Assert.Equal(learning.AcceptedSolution! with { Text = "A partial index." }, changed.AcceptedSolution);
        Assert.Equal((0, null), (emptied.Solutions.Count, emptied.Accepted));
        Assert.Equal("A cache.", again.AcceptedSolution!.Text);
    }

    [Fact]
    public async Task What_the_form_does_not_ask_for_stays()
    {
        var learning = await _hub.ShareAsync(_hub.Amina, Some.ShareLearning(Some.Form(links: "https://example.org/a", code: "x = 1")));

        var changed = (await EditAsync(_hub.Amina, learning, Some.Form(text: "Better.", links: "https://example.org/a"))).Value!;

        Assert.Equal(learning.Content.Links, changed.Content.Links);
        Assert.Empty(changed.Content.Codes);
    }

    private Task<Outcome<Learning>> EditAsync(Caller caller, Learning seen, LearningForm form) =>
        _hub.Learnings.EditAsync(caller, new EditLearning(seen.Id, seen.Version, form), TestToken);
}
