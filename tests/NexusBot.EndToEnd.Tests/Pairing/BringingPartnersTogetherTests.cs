using NodaTime;

namespace NexusBot.EndToEnd.Tests.Pairing;

public sealed class BringingPartnersTogetherTests
{
    [Fact]
    public async Task Two_get_a_thread_of_their_own_with_who_they_are_why_just_they_when_and_with_what_to_begin()
    {
        await using var hub = await PairingHub.StartAsync();
        await hub.Amina.JoinsAsync("Backend", "Django, GraphQL", "PostgreSQL");
        await hub.Kwame.JoinsAsync("Frontend", "postgres", "GraphQL, Docker");

        await hub.AwaitRoundAsync();
        var thread = await hub.Amina.SeesOpenThreadAsync();

        var opening = Assert.Single(thread.Messages);
        Assert.Equal(new HashSet<ulong> { hub.Amina.Id, hub.Kwame.Id }, opening.PingedIds.ToHashSet());
        Assert.StartsWith("Amina & Kwame · ", thread.Name.Replace("Kwame & Amina", "Amina & Kwame", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("You two are partners", opening.Everything, StringComparison.Ordinal);
        Assert.Contains($"<@{hub.Amina.Id}> · Backend · wants to find a first job · Africa/Nairobi time", opening.Everything, StringComparison.Ordinal);
        Assert.Contains($"<@{hub.Amina.Id}> knows GraphQL, which <@{hub.Kwame.Id}> wants to learn.", opening.Everything, StringComparison.Ordinal);
        Assert.Contains($"<@{hub.Kwame.Id}> knows PostgreSQL, which <@{hub.Amina.Id}> wants to learn.", opening.Everything, StringComparison.Ordinal);
        Assert.Contains("share 20 free hours in the coming week", opening.Everything, StringComparison.Ordinal);
        Assert.Equal(3, opening.Embeds[0].Fields.Single(field => field.Name == "When you could meet").Value.Split('\n').Length);
        Assert.Equal(thread.Id, (await hub.Kwame.SeesOpenThreadAsync()).Id);
        Assert.Empty(await hub.Tendai.PrivateThreadsAsync());
    }

    [Fact]
    public async Task A_day_before_everyone_in_is_told_once_and_can_skip_from_there()
    {
        await using var hub = await PairingHub.StartAsync();
        await hub.AdvanceToAsync(hub.NextRound() + Duration.FromHours(1));
        await hub.Amina.JoinsAsync();
        await hub.Kwame.JoinsAsync();

        await hub.AdvanceToAsync(hub.NextRound() - Duration.FromDays(1));
        var notice = await hub.Amina.ReceivesEventuallyAsync("The next round of pairs is made");
        await hub.Kwame.ReceivesEventuallyAsync("The next round of pairs is made");
        await hub.Discord.AdvanceAsync(TimeSpan.FromMinutes(10));
        var skipped = await notice.ClicksAsync("Skip this round");
        var round = await hub.AwaitRoundAsync();
        var late = await notice.ClicksAsync("Skip this round");

        Assert.StartsWith("Saved. You sit that round out", skipped.Text, StringComparison.Ordinal);
        Assert.Equal(0, round.Paired);
        Assert.Contains("That round was made", late.Text, StringComparison.Ordinal);
        Assert.Single(await hub.Amina.DirectMessagesAsync(), message => message.Shows("The next round of pairs is made"));
        await hub.Kwame.ReceivesEventuallyAsync("This round had no partner for you");
        Assert.Contains("you go first", (await hub.Kwame.RunsAsync("/pair status")).Everything, StringComparison.Ordinal);
    }
}
