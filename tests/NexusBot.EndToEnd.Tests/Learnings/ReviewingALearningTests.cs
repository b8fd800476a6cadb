using NexusBot.Core.Moderation;

namespace NexusBot.EndToEnd.Tests.Learnings;

public sealed class ReviewingALearningTests(SharedHub shared) : IClassFixture<SharedHub>
{
    private readonly TestHub _hub = shared.Hub;

    [Fact]
    public async Task A_mentor_verifies_calls_outdated_and_takes_back()
    {
        await _hub.Amina.SharesCardAsync("Reviewed");
        var card = await _hub.Tendai.SeesCardAsync("Reviewed");

        var menu = await card.ClicksAsync("More");
        var verified = await menu.ClicksAsync("Verified");
        await _hub.Kwame.SeesEventuallyAsync(TestHub.Home, message => message.Id == card.Id && message.Embeds[0].Fields.Any(field => field.Name == "Verified"));
        var outdated = await verified.ClicksAsync("Outdated");
        await _hub.Kwame.SeesEventuallyAsync(TestHub.Home, message => message.Id == card.Id && message.Embeds[0].Fields.Any(field => field.Name == "Outdated"));
        var back = await outdated.ClicksAsync("Take back “Outdated”");
        await _hub.Kwame.SeesEventuallyAsync(
            TestHub.Home, message => message.Id == card.Id && message.Embeds[0].Fields.All(field => field.Name is not ("Outdated" or "Verified")));

        string[] others = ["Discuss", "Report", "Edit", "History"];
        verified.AssertInPlaceOf(menu, [.. others, "Outdated", "Take back “Verified”"]);
        Assert.StartsWith("Marked as verified.", verified.Text, StringComparison.Ordinal);
        outdated.AssertInPlaceOf(menu, [.. others, "Verified", "Take back “Outdated”"]);
        back.AssertInPlaceOf(menu, [.. others, "Verified", "Outdated"]);
        Assert.StartsWith("Taken back.", back.Text, StringComparison.Ordinal);
        Assert.Equal(AuditKind.TakeBackVerdict, (await _hub.LatestAuditAsync()).What);
    }

    [Fact]
    public async Task A_mentors_own_is_verified_by_another_and_what_is_edited_afterwards_says_so()
    {
        await _hub.Tendai.SharesCardAsync("By a mentor");
        var card = await _hub.Tendai.SeesCardAsync("By a mentor");

        var menu = await card.ClicksAsync("More");
        var refused = await menu.ForgesClickAsync($"learning:review:{card.LearningId()}:Verified");

        Assert.DoesNotContain(menu.Buttons, button => button.Label is "Verified" or "Report");
        Assert.Contains("another mentor", refused.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_edited_after_it_was_verified_says_so()
    {
        await _hub.Amina.SharesCardAsync("Verified once");
        var card = await _hub.Tendai.SeesCardAsync("Verified once");
        await (await card.ClicksAsync("More")).ClicksAsync("Verified");

        await _hub.Discord.AdvanceAsync(TimeSpan.FromMinutes(1));
        var form = await (await _hub.Amina.OpensAsync("Verified once")).Message!.EditsAsync("Text");
        await form.SubmitsAsync((Sharing.Text, "Nobody has read this yet."));

        Assert.NotNull(await _hub.Kwame.SeesEventuallyAsync(
            TestHub.Home, message => message.Id == card.Id && message.Embeds[0].Fields.Any(field => field.Name == "Verified before it was edited")));
    }

    [Theory]
    [InlineData("Amina", "Only mentors")]
    [InlineData("Grace", "Only mentors")]
    [InlineData("Noor", "no such learning")]
    public async Task Nobody_else_does(string name, string expected)
    {
        var card = await _hub.Amina.SharesCardAsync($"Unreviewed by {name}");

        var answer = await (await _hub.Discord.Member(name).RunsAsync("/ping")).ForgesClickAsync($"learning:review:{card.LearningId()}:Verified");

        Assert.Contains(expected, answer.Text, StringComparison.Ordinal);
    }
}
