using NexusBot.Sandbox.Driver;
using NexusBot.Sandbox.World;

namespace NexusBot.EndToEnd.Tests.Learnings;

public sealed class SharingWithoutAChannelTests
{
    [Fact]
    public async Task A_learning_is_kept_and_its_card_comes_once_a_moderator_chose_a_channel()
    {
        await using var hub = await TestHub.StartBareAsync();

        var saved = await hub.Amina.SharesAsync("First");
        await hub.Kwame.SharesAsync("Second");
        var found = await hub.Kwame.OpensAsync("First");
        var chosen = await ChooseAsync(hub, "Learnings", TestHub.Home);
        await hub.Kwame.SeesCardAsync("Second");

        Assert.Contains("moderator", saved.Text, StringComparison.Ordinal);
        Assert.Contains("/hub channel", saved.Text, StringComparison.Ordinal);
        Assert.Equal("First", found.Embeds[0].Title);
        Assert.Contains("2 that waited", chosen.Text, StringComparison.Ordinal);
        Assert.Equal(["First", "Second"], await TitlesInAsync(hub, TestHub.Home));
    }

    [Fact]
    public async Task Challenges_go_to_their_own_channel_and_what_has_a_card_gets_no_second_one()
    {
        await using var hub = await TestHub.StartBareAsync();
        await ChooseAsync(hub, "Learnings", TestHub.Home);
        await hub.Amina.SharesCardAsync("Before", kind: "Challenge");

        await ChooseAsync(hub, "Challenges", "general");
        await hub.Amina.SharesAsync("After", kind: "Challenge");
        await hub.Amina.SharesCardAsync("A concept");
        await hub.Kwame.SeesCardAsync("After", "general");

        Assert.Equal(["Before", "A concept"], await TitlesInAsync(hub, TestHub.Home));
        Assert.Equal(["After"], await TitlesInAsync(hub, "general"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_channel_that_was_deleted_or_closed_is_none_until_another_one_is_chosen(bool deleted)
    {
        await using var hub = await TestHub.StartAsync();
        var channels = hub.Server.World.Channels;
        var home = channels.List(hub.Guild.Id).Single(channel => channel.Name == TestHub.Home);
        var bot = hub.Server.World.Application.BotUserId;
        var closed = new PermissionOverwrite(bot, OverwriteTarget.Member, Permissions.None, Permissions.SendMessages);
        if (deleted)
            channels.Delete(home.Id);
        else
            channels.Update(home.Id, channel => channel with { Overwrites = [closed] });

        var saved = await hub.Amina.GoesTo("general").SharesAsync("Homeless");
        await hub.Grace.GoesTo("general").RunsAsync("/hub channel", ("purpose", "Learnings"), ("channel", "general"));
        await hub.Kwame.SeesCardAsync("Homeless", "general");

        Assert.Contains("/hub channel", saved.Text, StringComparison.Ordinal);
        Assert.Equal(["Homeless"], await TitlesInAsync(hub, "general"));
    }

    private static Task<Answer> ChooseAsync(TestHub hub, string purpose, string channel) =>
        hub.Grace.RunsAsync("/hub channel", ("purpose", purpose), ("channel", channel));

    private static async Task<IEnumerable<string>> TitlesInAsync(TestHub hub, string channel) =>
        (await hub.Kwame.SeesAsync(channel)).Where(message => !message.IsPrivate).Select(message => message.Embeds[0].Title);
}
