using NexusBot.Core;
using NexusBot.Core.Delivery;
using NexusBot.Core.Learnings;
using NexusBot.Core.Members;
using NexusBot.Core.Moderation;
using NexusBot.Core.Texts;

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

        var outcome = await EditAsync(_hub.Amina, learning, Title("Caching in Django"));

        var edited = outcome.Value!;
        Assert.Equal(("Caching in Django", 2), (edited.Content.Title, edited.Version));
        Assert.Equal((_hub.Now, _hub.Amina.Member), (edited.EditedAt!.Value, edited.EditedBy!.Value));
        Assert.Equal(learning.Content.Tags, edited.Content.Tags);
        Assert.Empty((await _hub.Audit.ReadAsync(_hub.Amina.Guild, actor: null, page: 1, TestToken)).Items);
    }

    [Fact]
    public async Task Its_card_follows()
    {
        await _hub.SetUpAsync();
        var learning = await _hub.ShareAsync(_hub.Amina);

        await EditAsync(_hub.Amina, learning, Title("Better"));

        Assert.Equal(2, (await _hub.Outbox.FindAsync(Learning.CardKind, learning.Id.Value, TestToken))!.Wanted);
    }

    [Fact]
    public async Task Another_learner_may_not_and_is_told_who_may()
    {
        await _hub.SetUpAsync();
        var learning = await _hub.ShareAsync(_hub.Amina);

        var outcome = await EditAsync(_hub.Brian, learning, Title("Mine now"));

        var expected = RightsRefusals.NotAllowed(Capability.EditLearning, Rights.Needed(Capability.EditLearning), Hub.MentorRole);
        Assert.Equal(expected, outcome.Refusal);
        Assert.Equal(expected, (await _hub.Editing.GetAsync(_hub.Brian, learning.Id, TestToken)).Refusal);
        Assert.Equal(1, (await _hub.Learnings.GetAsync(_hub.Brian, learning.Id, TestToken)).Value!.Version);
    }

    [Fact]
    public async Task Before_a_mentor_role_is_set_nobody_is_a_mentor_and_the_refusal_says_where_it_is_set()
    {
        var learning = await _hub.ShareAsync(_hub.Amina);

        var outcome = await EditAsync(_hub.Grace, learning, Title("Better"));

        Assert.Equal("rights.no-mentors", outcome.Refusal!.Code);
        Assert.Contains("/hub role", outcome.Refusal.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mentors_and_moderators_may_and_it_is_audited()
    {
        await _hub.SetUpAsync();
        var learning = await _hub.ShareAsync(_hub.Amina);

        var byMentor = await EditAsync(_hub.Grace, learning, Title("Better"));
        var byModerator = await EditAsync(_hub.Wanjiru, byMentor.Value!, Title("Best"));

        Assert.Null(byModerator.Refusal);
        var audit = (await _hub.Audit.ReadAsync(_hub.Amina.Guild, actor: null, page: 1, TestToken)).Items;
        Assert.Equal(
            [_hub.Grace.Member, _hub.Wanjiru.Member],
            audit.Where(entry => entry.What == AuditKind.EditLearning).Select(entry => entry.Actor).OrderBy(member => member!.Value.Value));
    }

    [Fact]
    public async Task An_edit_of_what_changed_meanwhile_is_told_and_overwrites_nothing()
    {
        var learning = await _hub.ShareAsync(_hub.Amina);
        await EditAsync(_hub.Amina, learning, Title("First"));

        var outcome = await EditAsync(_hub.Wanjiru, learning, Title("Second"));

        Assert.Equal(LearningRefusals.ChangedMeanwhile, outcome.Refusal);
        Assert.Equal("First", (await _hub.Learnings.GetAsync(_hub.Amina, learning.Id, TestToken)).Value!.Content.Title);
    }

    [Fact]
    public async Task The_same_interaction_edits_once_and_is_answered_as_before()
    {
        var learning = await _hub.ShareAsync(_hub.Amina);
        var caller = _hub.Amina;
        await EditAsync(caller, learning, Title("Better"));

        var outcome = await EditAsync(caller, learning, Title("Better"));

        Assert.Equal(2, outcome.Value!.Version);
    }

    [Fact]
    public async Task What_is_sent_as_it_stood_makes_no_version_and_tells_nobody()
    {
        await _hub.SetUpAsync();
        var learning = await _hub.ShareAsync(
            _hub.Amina, Some.ShareLearning(Some.Form("Caching", code: "x = 1", language: "python", solution: "So."), LearningKind.Challenge));

        LearningPart[] parts = [Title("Caching"), new LearningPart.Code(0, "x = 1", "Python"), new LearningPart.Solution("So."), new LearningPart.Links("")];
        foreach (var part in parts)
            Assert.Equal(LearningRefusals.NothingChanged, (await EditAsync(_hub.Grace, learning, part)).Refusal);

        var restored = await _hub.Editing.RestoreAsync(_hub.Grace, learning.Id, seen: 1, number: 1, TestToken);
        Assert.Equal(LearningRefusals.NothingChanged, restored.Refusal);
        Assert.Equal(1, (await _hub.Learnings.GetAsync(_hub.Amina, learning.Id, TestToken)).Value!.Version);
        Assert.DoesNotContain((await _hub.Audit.ReadAsync(_hub.Amina.Guild, actor: null, page: 1, TestToken)).Items, entry => entry.What == AuditKind.EditLearning);
    }

    [Fact]
    public async Task A_title_of_ones_own_that_exists_is_refused()
    {
        await _hub.ShareAsync(_hub.Amina, Some.ShareLearning("Queues"));
        var learning = await _hub.ShareAsync(_hub.Amina, Some.ShareLearning("Caching"));

        var outcome = await EditAsync(_hub.Amina, learning, Title("queues"));

        Assert.Equal(LearningRefusals.AlreadyShared("queues"), outcome.Refusal);
    }

    [Fact]
    public async Task What_does_not_fit_is_refused()
    {
        var learning = await _hub.ShareAsync(_hub.Amina);

        var outcome = await EditAsync(_hub.Amina, learning, new LearningPart.Text(" "));

        Assert.Equal(TextRefusals.Empty("text"), outcome.Refusal);
    }

    [Fact]
    public async Task In_another_guild_there_is_no_such_learning()
    {
        var learning = await _hub.ShareAsync(_hub.Amina);

        Assert.Equal(LearningRefusals.NotFound, (await EditAsync(_hub.Elsewhere, learning, Title("Mine"))).Refusal);
        Assert.Equal(LearningRefusals.NotFound, (await _hub.Editing.GetAsync(_hub.Elsewhere, learning.Id, TestToken)).Refusal);
        Assert.Equal(LearningRefusals.NotFound, (await _hub.Learnings.GetAsync(_hub.Elsewhere, learning.Id, TestToken)).Refusal);
    }

    [Fact]
    public async Task The_solution_that_its_author_gave_is_changed_in_place_and_taken_out_when_it_is_emptied()
    {
        var learning = await _hub.ShareAsync(_hub.Amina, Some.ShareLearning(Some.Form(solution: "An index."), LearningKind.Challenge));

        var changed = (await EditAsync(_hub.Amina, learning, new LearningPart.Solution("A partial index."))).Value!;
        var emptied = (await EditAsync(_hub.Amina, changed, new LearningPart.Solution(" "))).Value!;
        var again = (await EditAsync(_hub.Amina, emptied, new LearningPart.Solution("A cache."))).Value!;

        Assert.Equal(learning.AcceptedSolution! with { Text = "A partial index." }, changed.AcceptedSolution);
        Assert.Equal((0, null), (emptied.Solutions.Count, emptied.Accepted));
        Assert.Equal("A cache.", again.AcceptedSolution!.Text);
    }

    [Fact]
    public async Task Code_examples_are_changed_added_and_taken_out_one_by_one()
    {
        var learning = await _hub.ShareAsync(_hub.Amina, Some.ShareLearning(Some.Form(code: "x = 1", language: "python", links: "https://example.org/a")));

        var added = (await EditAsync(_hub.Amina, learning, new LearningPart.Code(1, "select 1", "sql"))).Value!;
        var changed = (await EditAsync(_hub.Amina, added, new LearningPart.Code(0, "x = 2", null))).Value!;
        var removed = (await EditAsync(_hub.Amina, changed, new LearningPart.Code(1, " ", ""))).Value!;
        var gap = await EditAsync(_hub.Amina, removed, new LearningPart.Code(3, "y", null));

        Assert.Equal([new CodeExample("python", "x = 1"), new CodeExample("sql", "select 1")], added.Content.Codes);
        Assert.Equal([new CodeExample(null, "x = 2")], removed.Content.Codes);
        Assert.Equal(LearningRefusals.ChangedMeanwhile, gap.Refusal);
        Assert.Equal(learning.Content.Links, removed.Content.Links);
    }

    [Fact]
    public async Task A_sixth_code_example_is_refused()
    {
        var learning = await _hub.ShareAsync(_hub.Amina);
        for (var index = 0; index < LearningContent.MaxCodes; index++)
            learning = (await EditAsync(_hub.Amina, learning, new LearningPart.Code(index, $"x = {index}", null))).Value!;

        Assert.Equal(LearningRefusals.TooManyCodes, (await EditAsync(_hub.Amina, learning, new LearningPart.Code(5, "y", null))).Refusal);
    }

    [Fact]
    public async Task Its_author_is_told_of_another_editor_in_one_message_at_a_decent_hour()
    {
        await _hub.SetUpAsync();
        var learning = await _hub.ShareAsync(_hub.Amina);
        var edited = (await EditAsync(_hub.Grace, learning, Title("Better"))).Value!;
        await EditAsync(_hub.Wanjiru, edited, Title("Best"));
        await EditAsync(_hub.Amina, edited with { Version = 3 }, Title("Mine"));

        var claims = await _hub.Outbox.ClaimDueAsync(_hub.Now, NodaTime.Duration.FromMinutes(1), new ClaimRoom(10), TestToken);

        var message = Assert.Single(claims, claim => claim.Entry.Kind == NoticeBundle.OutboxKind);
        Assert.Equal(new Address.DirectMessage(_hub.Amina.Member), message.Entry.Address);
        Assert.Equal(2, message.Entry.Wanted);
    }

    [Fact]
    public async Task What_was_there_before_is_kept_and_restored_as_a_new_version()
    {
        var learning = await _hub.ShareAsync(_hub.Amina, Some.ShareLearning(Some.Form("First", solution: "So."), LearningKind.Challenge));
        var second = (await EditAsync(_hub.Amina, learning, Title("Second"))).Value!;
        var third = (await EditAsync(_hub.Amina, second, new LearningPart.Solution(""))).Value!;

        var history = (await _hub.Editing.GetHistoryAsync(_hub.Amina, learning.Id, TestToken)).Value!;
        var stale = await _hub.Editing.RestoreAsync(_hub.Amina, learning.Id, seen: 2, number: 1, TestToken);
        var restored = (await _hub.Editing.RestoreAsync(_hub.Amina, learning.Id, seen: 3, number: 1, TestToken)).Value!;

        Assert.Equal([3, 2, 1], history.Versions.Select(version => version.Number));
        Assert.Equal(LearningRefusals.ChangedMeanwhile, stale.Refusal);
        Assert.Equal(("First", "So.", 4), (restored.Content.Title, restored.AcceptedSolution!.Text, restored.Version));
        Assert.Null(third.Accepted);
    }

    private static LearningPart.Title Title(string typed) => new(typed);

    private Task<Outcome<Learning>> EditAsync(Caller caller, Learning seen, LearningPart part) =>
        _hub.Editing.EditAsync(caller, new EditLearning(seen.Id, seen.Version, part), TestToken);
}
