using NexusBot.Core;
using NexusBot.Core.Learnings;
using NexusBot.Core.Moderation;

namespace NexusBot.Tests.Learnings;

public sealed class DeletingALearningTests : IDisposable
{
    private readonly Hub _hub = new();

    private static CancellationToken TestToken => TestContext.Current.CancellationToken;

    public void Dispose() => _hub.Dispose();

    [Fact]
    public async Task It_can_be_taken_back_for_a_quarter_of_an_hour_and_no_longer()
    {
        var (early, late) = (await DeletedAsync("Early"), await DeletedAsync("Late"));

        _hub.Time.Advance(TimeSpan.FromMinutes(15));
        var undone = await _hub.Removal.UndoAsync(_hub.Amina, early.Id, TestToken);
        _hub.Time.Advance(TimeSpan.FromMilliseconds(1));
        var refused = await _hub.Removal.UndoAsync(_hub.Amina, late.Id, TestToken);

        Assert.Null(undone.Refusal);
        Assert.Equal(LearningRefusals.UndoExpired, refused.Refusal);
        Assert.Equal("Early", Assert.Single((await _hub.Search.FindAsync(_hub.Amina, "", page: 1, TestToken)).Value!.Page.Items).Title);
    }

    [Fact]
    public async Task It_is_swept_when_it_cannot_be_taken_back_any_more()
    {
        var learning = await DeletedAsync("Gone");

        _hub.Time.Advance(TimeSpan.FromMinutes(14));
        await _hub.Removal.SweepAsync(TestToken);
        Assert.Null((await _hub.Removal.UndoAsync(_hub.Amina, learning.Id, TestToken)).Refusal);
        await _hub.Removal.DeleteAsync(_hub.Amina, learning.Id, TestToken);
        _hub.Time.Advance(TimeSpan.FromMinutes(15));
        await _hub.Removal.SweepAsync(TestToken);

        Assert.Equal(LearningRefusals.NotFound, (await _hub.Removal.UndoAsync(_hub.Amina, learning.Id, TestToken)).Refusal);
    }

    [Fact]
    public async Task What_a_moderator_deleted_its_author_does_not_take_back()
    {
        var learning = await _hub.ShareAsync(_hub.Amina);
        await _hub.Removal.DeleteAsync(_hub.Wanjiru, learning.Id, TestToken);

        Assert.Equal(LearningRefusals.NotDeletedByYou, (await _hub.Removal.UndoAsync(_hub.Amina, learning.Id, TestToken)).Refusal);
        Assert.Null((await _hub.Removal.UndoAsync(_hub.Wanjiru, learning.Id, TestToken)).Refusal);
    }

    [Fact]
    public async Task The_audit_trail_has_what_a_moderator_deleted_and_took_back()
    {
        var (mine, theirs) = (await _hub.ShareAsync(_hub.Wanjiru, Some.ShareLearning("Mine")), await _hub.ShareAsync(_hub.Amina));
        foreach (var learning in (Learning[])[mine, theirs])
        {
            await _hub.Removal.DeleteAsync(_hub.Wanjiru, learning.Id, TestToken);
            _hub.Time.Advance(TimeSpan.FromSeconds(1));
            await _hub.Removal.UndoAsync(_hub.Wanjiru, learning.Id, TestToken);
        }

        var audit = (await _hub.Audit.ReadAsync(theirs.Guild, actor: null, page: 1, TestToken)).Items;

        Assert.Equal(
            [(AuditKind.UndeleteLearning, theirs.Id.ToString()), (AuditKind.DeleteLearning, theirs.Id.ToString())],
            audit.Select(entry => (entry.What, entry.After)));
        Assert.All(audit, entry => Assert.Equal(_hub.Wanjiru.Member, entry.Actor));
    }

    [Fact]
    public async Task A_title_that_was_shared_again_meanwhile_is_not_taken_twice()
    {
        var learning = await DeletedAsync("Caching");
        await _hub.ShareAsync(_hub.Amina, Some.ShareLearning("caching"));

        Assert.Equal(LearningRefusals.AlreadyShared("Caching"), (await _hub.Removal.UndoAsync(_hub.Amina, learning.Id, TestToken)).Refusal);
    }

    [Fact]
    public async Task What_is_deleted_is_out_of_reach()
    {
        var learning = await DeletedAsync("Out of reach");

        Refusal?[] refusals =
        [
            (await _hub.Learnings.GetAsync(_hub.Amina, learning.Id, TestToken)).Refusal,
            (await _hub.Learnings.MarkHelpfulAsync(_hub.Brian, learning.Id, TestToken)).Refusal,
            (await _hub.Learnings.SetSavedAsync(_hub.Brian, learning.Id, isSaved: true, TestToken)).Refusal,
            (await _hub.Editing.GetAsync(_hub.Amina, learning.Id, TestToken)).Refusal,
            (await _hub.Editing.EditAsync(_hub.Amina, new EditLearning(learning.Id, 1, new LearningPart.Title("Mine")), TestToken)).Refusal,
            (await _hub.Removal.DeleteAsync(_hub.Amina, learning.Id, TestToken)).Refusal,
            (await _hub.Reports.ReportAsync(_hub.Brian, learning.Id, "rude", TestToken)).Refusal,
            (await _hub.Reports.HideAsync(_hub.Wanjiru, learning.Id, SeenReports.Nothing, TestToken)).Refusal,
            (await _hub.Challenges.ProposeAsync(_hub.Brian, learning.Id, "Like so.", TestToken)).Refusal,
        ];

        Assert.All(refusals, refusal => Assert.Equal(LearningRefusals.NotFound, refusal));
    }

    [Fact]
    public async Task Another_learner_and_a_mentor_may_not()
    {
        await _hub.SetUpAsync();
        var learning = await _hub.ShareAsync(_hub.Amina);
        var expected = RightsRefusals.NotAllowed(Capability.DeleteLearning, Rights.Needed(Capability.DeleteLearning), Hub.MentorRole);

        Assert.Equal(expected, (await _hub.Removal.DeleteAsync(_hub.Brian, learning.Id, TestToken)).Refusal);
        Assert.Equal(expected, (await _hub.Removal.GetAsync(_hub.Grace, learning.Id, TestToken)).Refusal);
        Assert.Equal(LearningRefusals.NotFound, (await _hub.Removal.DeleteAsync(_hub.Elsewhere, learning.Id, TestToken)).Refusal);
    }

    private async Task<Learning> DeletedAsync(string title)
    {
        var learning = await _hub.ShareAsync(_hub.Amina, Some.ShareLearning(title));
        var outcome = await _hub.Removal.DeleteAsync(_hub.Amina, learning.Id, TestToken);
        Assert.Null(outcome.Refusal);
        return learning;
    }
}
