using System.Text;
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

    [Fact]
    public async Task It_stands_among_ones_sessions_goes_into_a_calendar_and_can_be_called_off()
    {
        await using var hub = await PairingHub.StartAsync();
        await hub.Amina.JoinsAsync();
        await hub.Kwame.JoinsAsync("Frontend");
        await hub.AwaitRoundAsync();
        var thread = await hub.Amina.SeesOpenThreadAsync();
        var slot = (await hub.PartnershipsAsync(1))[0].Slots[0];

        var agreed = await thread.Messages[0].ClicksAsync("Meet at time 1");
        var listed = await hub.Kwame.RunsAsync("/session list");
        var others = await hub.Tendai.RunsAsync("/session list");
        var file = Encoding.UTF8.GetString(await (await agreed.ClicksAsync("Add to calendar")).Message!.OpensFileAsync("meeting.ics"));
        var told = await hub.Kwame.SeesThreadEventuallyAsync(seen => seen.Id == thread.Id && seen.Find("You meet") is not null && seen.Find("you meet then") is not null);
        var off = await told.Find("I remind each of you")!.ClicksAsync("Call it off");
        var news = await hub.Amina.SeesThreadEventuallyAsync(
            seen => seen.Id == thread.Id && seen.Find("Your meeting is called off") is not null
                && seen.Find("you meet then") is null && seen.Find("I remind each") is null);
        var times = await off.ClicksAsync("Choose another time");
        var again = await times.ClicksAsync("Meet at time 2");
        var stands = await again.ForgesClickAsync(times.Message!.Button("Meet at time 2").CustomId!);
        var offAgain = await again.ClicksAsync("Call it off");
        var none = await offAgain.ForgesClickAsync(again.Message!.Button("Call it off").CustomId!);

        Assert.Contains($"You meet <@{hub.Amina.Id}>: <t:{slot.ToUnixTimeSeconds()}:F>", listed.Everything, StringComparison.Ordinal);
        Assert.DoesNotContain("You meet", others.Everything, StringComparison.Ordinal);
        Assert.Contains($"DTSTART:{slot.InUtc().LocalDateTime:yyyyMMdd'T'HHmmss}Z", file, StringComparison.Ordinal);
        Assert.Contains("SUMMARY:Learning with Kwame", file, StringComparison.Ordinal);
        Assert.StartsWith($"Saved: you do not meet <@{hub.Amina.Id}>", off.Text, StringComparison.Ordinal);
        Assert.Equal(2, news.Messages.Count(message => !message.IsPrivate));
        times.AssertInPlaceOf(off, "Meet at time 1", "Meet at time 2", "Meet at time 3", "My partner is silent");
        again.AssertInPlaceOf(off, "Choose another time", "Call it off", "Add to calendar");
        Assert.StartsWith("Saved: you meet", again.Text, StringComparison.Ordinal);
        Assert.Empty(again.Embeds);
        Assert.StartsWith("It stands already", stands.Text, StringComparison.Ordinal);
        offAgain.AssertInPlaceOf(off, "Choose another time");
        Assert.Contains("agreed on no time", none.Text, StringComparison.Ordinal);
    }
}
