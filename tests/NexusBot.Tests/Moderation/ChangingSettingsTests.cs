using NexusBot.Core;
using NexusBot.Core.Moderation;

namespace NexusBot.Tests.Moderation;

public sealed class ChangingSettingsTests : IDisposable
{
    private readonly Hub _hub = new();

    private static CancellationToken TestToken => TestContext.Current.CancellationToken;

    public void Dispose() => _hub.Dispose();

    [Fact]
    public async Task A_moderator_sets_channel_and_role()
    {
        await _hub.SetUpAsync();

        var settings = await _hub.Settings.GetAsync(_hub.Amina.Guild, TestToken);
        Assert.Equal((Hub.LearningsChannel, Hub.MentorRole), (settings.Channel(ChannelPurpose.Learnings)!.Value, settings.MentorRole!.Value));
        Assert.Null(settings.Channel(ChannelPurpose.Challenges));
        Assert.Null((await _hub.Settings.GetAsync(_hub.Elsewhere.Guild, TestToken)).MentorRole);
    }

    [Fact]
    public async Task Every_change_is_audited_with_what_was_there_before()
    {
        await _hub.SetUpAsync();
        await _hub.Settings.SetChannelAsync(_hub.Wanjiru, ChannelPurpose.Learnings, Some.Chosen(new ChannelId(777)), TestToken);

        var audit = (await _hub.Audit.ReadAsync(_hub.Amina.Guild, actor: null, page: 1, TestToken)).Items;

        Assert.Equal(3, audit.Count);
        Assert.Contains(
            new AuditEntry(_hub.Amina.Guild, _hub.Wanjiru.Member, _hub.Now, AuditKind.LearningsChannel, Hub.LearningsChannel.ToString(), "777"), audit);
    }

    [Fact]
    public async Task Others_may_not_and_nothing_changes()
    {
        var expected = RightsRefusals.NotAllowed(Capability.ChangeSettings, Standing.Moderator, mentorRole: null);

        var byLearner = await _hub.Settings.SetChannelAsync(_hub.Amina, ChannelPurpose.Learnings, Some.Chosen(Hub.LearningsChannel), TestToken);
        var byMentor = await _hub.Settings.SetRoleAsync(_hub.Grace, RolePurpose.Mentor, new RoleChoice(Hub.MentorRole, false), TestToken);

        Assert.Equal((expected, expected), (byLearner.Refusal, byMentor.Refusal));
        Assert.Equal(0, (await _hub.Settings.GetAsync(_hub.Amina.Guild, TestToken)).Version);
        Assert.Empty((await _hub.Audit.ReadAsync(_hub.Amina.Guild, actor: null, page: 1, TestToken)).Items);
    }

    [Fact]
    public async Task A_channel_of_another_server_or_one_that_the_bot_cannot_post_in_is_refused()
    {
        var elsewhere = await _hub.Settings.SetChannelAsync(
            _hub.Wanjiru, ChannelPurpose.Learnings, new ChannelChoice(Hub.LearningsChannel, IsHere: false, []), TestToken);
        var closed = await _hub.Settings.SetChannelAsync(
            _hub.Wanjiru, ChannelPurpose.Learnings, new ChannelChoice(Hub.LearningsChannel, IsHere: true, ["Embed Links"]), TestToken);

        Assert.Equal(SettingsRefusals.ChannelElsewhere, elsewhere.Refusal);
        Assert.Equal(SettingsRefusals.CannotPost(Hub.LearningsChannel, ["Embed Links"]), closed.Refusal);
        Assert.Null((await _hub.Settings.GetAsync(_hub.Wanjiru.Guild, TestToken)).Channel(ChannelPurpose.Learnings));
    }

    [Fact]
    public async Task A_learner_hears_of_the_right_before_anything_else()
    {
        var everyone = new RoleChoice(new RoleId(_hub.Amina.Guild.Value), IsManaged: false);

        var outcome = await _hub.Settings.SetRoleAsync(_hub.Amina, RolePurpose.Mentor, everyone, TestToken);

        Assert.Equal(RightsRefusals.NotAllowed(Capability.ChangeSettings, Standing.Moderator, mentorRole: null), outcome.Refusal);
    }

    [Fact]
    public async Task Everyone_is_no_role()
    {
        var everyone = new RoleChoice(new RoleId(_hub.Wanjiru.Guild.Value), IsManaged: false);

        var outcome = await _hub.Settings.SetRoleAsync(_hub.Wanjiru, RolePurpose.Mentor, everyone, TestToken);

        Assert.Equal(SettingsRefusals.EveryoneIsNoRole, outcome.Refusal);
    }

    [Fact]
    public async Task A_role_of_an_integration_is_refused()
    {
        var outcome = await _hub.Settings.SetRoleAsync(_hub.Wanjiru, RolePurpose.Mentor, new RoleChoice(new RoleId(5), IsManaged: true), TestToken);

        Assert.Equal(SettingsRefusals.ManagedRole(new RoleId(5)), outcome.Refusal);
    }

    [Theory]
    [InlineData(ChannelPurpose.Pairs, 0)]
    [InlineData(ChannelPurpose.Sessions, 0)]
    [InlineData(ChannelPurpose.Challenges, 1)]
    public async Task Cards_of_learnings_wait_for_channels_of_learnings_alone(ChannelPurpose purpose, int raised)
    {
        await _hub.SetUpAsync();
        var learning = await _hub.ShareAsync(_hub.Amina);
        var before = (await _hub.Outbox.FindAsync(Core.Learnings.Learning.CardKind, learning.Id.Value, TestToken))!.Wanted;

        var chosen = await _hub.Settings.SetChannelAsync(_hub.Wanjiru, purpose, Some.Chosen(new ChannelId(777)), TestToken);

        Assert.Equal(raised, chosen.Value!.Waiting);
        Assert.Equal(before + raised, (await _hub.Outbox.FindAsync(Core.Learnings.Learning.CardKind, learning.Id.Value, TestToken))!.Wanted);
    }

    [Fact]
    public async Task Two_moderators_in_the_same_moment_both_succeed()
    {
        var outcomes = await Task.WhenAll(
            _hub.Settings.SetChannelAsync(_hub.Wanjiru, ChannelPurpose.Learnings, Some.Chosen(Hub.LearningsChannel), TestToken),
            _hub.Settings.SetChannelAsync(_hub.Wanjiru, ChannelPurpose.Challenges, Some.Chosen(Hub.ChallengesChannel), TestToken));

        Assert.All(outcomes, outcome => Assert.Null(outcome.Refusal));
        var settings = await _hub.Settings.GetAsync(_hub.Amina.Guild, TestToken);
        Assert.Equal((2, 2), (settings.Version, settings.Channels.Count));
    }

    [Fact]
    public async Task The_same_interaction_changes_once()
    {
        var caller = _hub.Wanjiru;
        await _hub.Settings.SetChannelAsync(caller, ChannelPurpose.Learnings, Some.Chosen(Hub.LearningsChannel), TestToken);
        await _hub.Settings.SetChannelAsync(caller, ChannelPurpose.Learnings, Some.Chosen(Hub.LearningsChannel), TestToken);

        Assert.Single((await _hub.Audit.ReadAsync(_hub.Amina.Guild, actor: null, page: 1, TestToken)).Items);
    }
}
