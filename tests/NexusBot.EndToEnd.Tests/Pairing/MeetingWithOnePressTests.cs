using NodaTime;

namespace NexusBot.EndToEnd.Tests.Pairing;

public sealed class MeetingWithOnePressTests
{
    [Fact]
    public async Task One_press_on_a_proposed_time_tells_both_and_each_is_reminded()
    {
        await using var hub = await PairingHub.StartAsync();
        await hub.Amina.JoinsAsync();
        await hub.Kwame.JoinsAsync("Frontend");
        await hub.AwaitRoundAsync();
        var thread = await hub.Amina.SeesOpenThreadAsync();
        var opening = thread.Messages[0];
        var slot = (await hub.PartnershipsAsync(1))[0].Slots[1];
        var stamp = $"<t:{slot.ToUnixTimeSeconds()}:F>";

        var chosen = await opening.ClicksAsync("Meet at time 2");
        var told = await hub.Kwame.SeesThreadEventuallyAsync(seen => seen.Id == thread.Id && seen.Find("You meet") is not null && seen.Find("you meet then") is not null);
        var again = await told.Messages[0].ClicksAsync("Meet at time 2");
        var stranger = await (await hub.Tendai.RunsAsync("/ping")).ForgesClickAsync(opening.Button("Meet at time 2").CustomId!);
        await hub.AdvanceToAsync(slot - Duration.FromMinutes(10));
        var toAmina = await hub.Amina.ReceivesEventuallyAsync(message => message.Shows("You meet soon") && message.Shows($"<@{hub.Kwame.Id}>"));
        await hub.Kwame.ReceivesEventuallyAsync(message => message.Shows("You meet soon") && message.Shows($"<@{hub.Amina.Id}>"));
        await hub.AdvanceToAsync(slot);
        var passed = await opening.ClicksAsync("Meet at time 1");

        Assert.True(chosen.IsPrivate);
        Assert.StartsWith($"Saved: you meet <@{hub.Kwame.Id}> {stamp}", chosen.Text, StringComparison.Ordinal);
        var news = told.Messages[^1];
        Assert.Contains(stamp, news.Everything, StringComparison.Ordinal);
        Assert.Equal(new HashSet<ulong> { hub.Amina.Id, hub.Kwame.Id }, news.PingedIds.ToHashSet());
        Assert.Equal(2, told.Messages.Count);
        Assert.StartsWith("It stands already", again.Text, StringComparison.Ordinal);
        Assert.Contains("Only the partners themselves", stranger.Text, StringComparison.Ordinal);
        Assert.Contains("ProDev Nexus", toAmina.Everything + toAmina.Embeds[0].Text, StringComparison.Ordinal);
        Assert.Contains("has passed", passed.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(await hub.Tendai.DirectMessagesAsync(), message => message.Shows("You meet"));
    }
}
