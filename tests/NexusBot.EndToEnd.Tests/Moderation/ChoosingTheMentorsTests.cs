using NexusBot.Core;
using NexusBot.Core.Moderation;
using NexusBot.Sandbox.Driver;

namespace NexusBot.EndToEnd.Tests.Moderation;

public sealed class ChoosingTheMentorsTests(SharedHub shared) : IClassFixture<SharedHub>
{
    private readonly TestHub _hub = shared.Hub;

    [Fact]
    public async Task Before_anybody_chose_nobody_is_a_mentor_and_the_refusal_says_who_chooses_where()
    {
        await using var hub = await TestHub.StartBareAsync();
        await hub.Grace.RunsAsync("/hub channel", ("purpose", "Learnings"), ("channel", TestHub.Home));
        await hub.Amina.SharesCardAsync("Unmentored");
        var card = await hub.Tendai.SeesCardAsync("Unmentored");

        var refused = await card.ForgesClickAsync($"learning:edit:{card.LearningId()}");
        var saved = await ChooseAsync(hub.Grace, "Mentor");
        var opened = await card.EditsAsync("Title");

        Assert.Matches("nobody is a mentor here yet: a moderator .* /hub role", refused.Text);
        Assert.StartsWith("Saved", saved.Text, StringComparison.Ordinal);
        Assert.NotNull(opened.Modal);
    }

    [Fact]
    public async Task It_is_written_down_who_chose_which_role()
    {
        var role = _hub.Server.World.Roles.Add(_hub.Guild.Id, "Guides");

        await ChooseAsync(_hub.Grace, "Guides");
        var audit = await _hub.LatestAuditAsync();
        await ChooseAsync(_hub.Grace, "Mentor");

        Assert.Equal((new MemberId(_hub.Grace.Id), AuditKind.MentorRole, $"{role.Id}"), (audit.Actor, audit.What, audit.After));
    }

    [Theory]
    [InlineData("everyone", "every member")]
    [InlineData("NexusBot", "belongs to an app")]
    public async Task A_role_that_nobody_can_be_given_is_refused(string role, string reason)
    {
        var answer = await ChooseAsync(_hub.Grace, role);

        Assert.True(answer.IsPrivate);
        Assert.Contains(reason, answer.Text, StringComparison.Ordinal);
        Assert.Equal(MentorRole, await ChosenAsync());
    }

    [Fact]
    public async Task A_member_who_forges_it_is_refused_and_nothing_changes()
    {
        var answer = await _hub.Kwame.ForgesAsync("/hub role", ("purpose", "Mentor"), ("role", "Moderator"));

        Assert.True(answer.IsPrivate);
        Assert.Contains("Only moderators", answer.Text, StringComparison.Ordinal);
        Assert.Equal(MentorRole, await ChosenAsync());
    }

    private RoleId MentorRole => new(_hub.Server.World.Roles.List(_hub.Guild.Id).Single(role => role.Name == "Mentor").Id);

    private async Task<RoleId?> ChosenAsync() => (await _hub.SettingsAsync()).MentorRole;

    private static Task<Answer> ChooseAsync(Person moderator, string role) =>
        moderator.RunsAsync("/hub role", ("purpose", "Mentor"), ("role", role));
}
