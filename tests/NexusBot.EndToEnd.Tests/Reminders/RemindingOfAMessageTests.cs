using NexusBot.Sandbox.Driver;

namespace NexusBot.EndToEnd.Tests.Reminders;

public sealed class RemindingOfAMessageTests
{
    [Fact]
    public async Task It_comes_with_a_link_to_the_message_and_without_its_words()
    {
        await using var hub = await TestHub.StartAsync();
        var message = await hub.Kwame.WritesAsync("The deployment is at noon");

        var form = await hub.Amina.UsesAsync("Remind me", message);
        var saved = await form.SubmitsAsync(("When", "in 10 minutes"));
        await hub.Discord.AdvanceAsync(TimeSpan.FromMinutes(10));
        var reminder = await hub.Amina.ReceivesEventuallyAsync("The message by");

        Assert.StartsWith("Done.", saved.Text, StringComparison.Ordinal);
        Assert.Equal(Link(hub, message), reminder.Button("Go to the message").Url);
        Assert.False(reminder.Shows("deployment"));
    }

    [Fact]
    public async Task Refused_and_put_right_or_snoozed_it_still_leads_to_the_message()
    {
        await using var hub = await TestHub.StartAsync();
        var message = await hub.Kwame.WritesAsync("The deployment is at noon");

        var refused = await (await hub.Amina.UsesAsync("Remind me", message)).SubmitsAsync(("Remind me of", "Deploy"), ("When", "some day"));
        var saved = await (await refused.ClicksAsync("Edit again")).SubmitsAsync(("When", "in 10 minutes"));
        await hub.Discord.AdvanceAsync(TimeSpan.FromMinutes(10));
        var reminder = await hub.Amina.ReceivesEventuallyAsync("Deploy");
        await (await reminder.ClicksAsync("Snooze")).ChoosesAsync("in 10 minutes");
        await hub.Discord.AdvanceAsync(TimeSpan.FromMinutes(10));
        var again = await hub.Amina.ReceivesEventuallyAsync(each => each.Id != reminder.Id && each.Shows("Deploy"));

        Assert.StartsWith("Done.", saved.Text, StringComparison.Ordinal);
        Assert.Equal(Link(hub, message), again.Button("Go to the message").Url);
    }

    private static string Link(TestHub hub, SeenMessage message) =>
        $"https://discord.com/channels/{hub.Guild.Id}/{message.ChannelId}/{message.Id}";
}
