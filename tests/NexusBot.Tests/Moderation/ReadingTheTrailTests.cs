using NexusBot.Core;
using NexusBot.Core.Moderation;

namespace NexusBot.Tests.Moderation;

public sealed class ReadingTheTrailTests : IDisposable
{
    private readonly Hub _hub = new();

    public static TheoryData<AuditKind> Kinds => [.. Enum.GetValues<AuditKind>()];

    private static CancellationToken TestToken => TestContext.Current.CancellationToken;

    public void Dispose() => _hub.Dispose();

    [Fact]
    public async Task A_moderator_reads_what_was_changed_in_their_own_guild()
    {
        await _hub.SetUpAsync();

        var here = await _hub.Trail.ReadAsync(_hub.Wanjiru, actor: null, page: 1, TestToken);
        var there = await _hub.Trail.ReadAsync(_hub.Elsewhere, actor: null, page: 1, TestToken);

        Assert.Equal([AuditKind.LearningsChannel, AuditKind.MentorRole], here.Value!.Items.Select(entry => entry.What).Order());
        Assert.Equal(0, there.Value!.Total);
    }

    [Fact]
    public async Task Learners_and_mentors_are_refused_even_what_they_did_themselves()
    {
        await _hub.SetUpAsync();

        foreach (var caller in (Caller[])[_hub.Amina, _hub.Grace])
        {
            var outcome = await _hub.Trail.ReadAsync(caller, caller.Member, page: 1, TestToken);

            Assert.Equal(RightsRefusals.NotAllowed(Capability.ReadTrail, Standing.Moderator, Hub.MentorRole), outcome.Refusal);
            Assert.Contains("see who changed what", outcome.Refusal!.ToString(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_kind_of_change_is_found_by_the_name_it_is_on_record_by(AuditKind kind) => Assert.Equal(kind, AuditNames.Find(AuditNames.Of(kind)));

    [Fact]
    public void What_is_on_record_keeps_its_name_for_the_stores_that_hold_it() => Assert.Equal(
        "channel.Learnings channel.Challenges channel.Sessions channel.Pairs role.Mentor pairing session-reminders "
        + "learning.edit learning.restore learning.add-picture learning.remove-picture learning.delete learning.undelete "
        + "learning.review.Verified learning.review.Outdated learning.review.None learning.hide learning.unhide learning.dismiss-reports "
        + "learnings.import learnings.export learnings.erased "
        + "session.edit session.move session.leave-out session.cancel session.take-over session.hostless session.called-off poll.settle poll.close",
        string.Join(' ', Enum.GetValues<AuditKind>().Select(AuditNames.Of)));

    [Fact]
    public void A_name_that_nothing_bears_is_no_kind_of_change() => Assert.Null(AuditNames.Find("learning.sing"));
}
