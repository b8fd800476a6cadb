using NexusBot.Sandbox.Driver;
using NexusBot.Sandbox.World;

namespace NexusBot.EndToEnd.Tests.Learnings;

public sealed class DiscussingALearningTests(SharedHub shared) : IClassFixture<SharedHub>
{
    private readonly TestHub _hub = shared.Hub;

    [Fact]
    public async Task The_first_who_asks_opens_a_thread_at_the_card_and_whoever_comes_later_is_led_there()
    {
        var card = await SharesCardAsync("Worth discussing");
        var link = $"<#{card.Id}>";

        var first = await (await (await _hub.Kwame.SeesCardAsync("Worth discussing")).ClicksAsync("More")).ClicksAsync("Discuss");
        await _hub.RestartBotAsync();
        var menu = await card.ClicksAsync("More");
        var second = await menu.ClicksAsync("Discuss");

        Assert.True(first.IsPrivate);
        second.AssertInPlaceOf(menu, [.. menu.Buttons.Select(button => button.Label)]);
        Assert.Contains(link, first.Text, StringComparison.Ordinal);
        Assert.Contains(link, second.Text, StringComparison.Ordinal);
        Assert.Equal("Worth discussing", _hub.Server.World.Channels.Find(card.Id)!.Name);
    }

    [Fact]
    public async Task Two_who_ask_at_once_meet_in_one_thread()
    {
        var card = await SharesCardAsync("Asked at once");
        var (mine, theirs) = (await card.ClicksAsync("More"), await (await _hub.Kwame.SeesCardAsync("Asked at once")).ClicksAsync("More"));

        var answers = await Task.WhenAll(mine.ClicksAsync("Discuss"), theirs.ClicksAsync("Discuss"));

        Assert.All(answers, answer => Assert.Contains($"<#{card.Id}>", answer.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_Discord_refuses_is_told_kindly()
    {
        var card = await SharesCardAsync("Not allowed here");
        var role = _hub.Server.World.Roles.List(_hub.Guild.Id).Single(role => role.Permissions == SmallCommunity.Bot);
        var everyone = _hub.Server.World.Roles.Find(_hub.Guild.Id)!;
        foreach (var each in (Role[])[role, everyone])
            _hub.Server.World.Roles.Update(each.Id, stored => stored with { Permissions = stored.Permissions & ~Permissions.CreatePublicThreads });

        var refused = await (await card.ClicksAsync("More")).ClicksAsync("Discuss");
        foreach (var each in (Role[])[role, everyone])
            _hub.Server.World.Roles.Update(each.Id, _ => each);

        Assert.Contains("Create Public Threads", refused.Text, StringComparison.Ordinal);
    }

    // Cards come into a channel one after the other: once the second is there, the bot has written down where the first one is.
    private async Task<SeenMessage> SharesCardAsync(string title)
    {
        var card = await _hub.Amina.SharesCardAsync(title);
        await _hub.Kwame.SharesCardAsync($"Next to {card.Id}");
        return card;
    }
}
