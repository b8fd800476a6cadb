using NexusBot.EndToEnd.Tests.Wire;
using NexusBot.Sandbox.Driver;

namespace NexusBot.EndToEnd.Tests.Reminders;

/// <summary>The buttons on a reminder that came by direct message, where there is no server.</summary>
public sealed class SnoozingTests
{
    private const string Text = "Water the plants";

    [Fact]
    public async Task A_snoozed_one_comes_again_then_and_the_first_says_so()
    {
        await using var hub = await TestHub.StartAsync();
        var reminder = await ReceiveAsync(hub);

        var offered = await reminder.ClicksAsync("Snooze");
        var snoozed = await offered.ChoosesAsync("in 1 hour");
        await hub.Discord.AdvanceAsync(TimeSpan.FromMinutes(59));
        var before = (await hub.Amina.DirectMessagesAsync()).Count;
        await hub.Discord.AdvanceAsync(TimeSpan.FromMinutes(1));
        await ComesTwiceAsync(hub);

        Assert.True(offered.Shows(Text));
        Assert.StartsWith("Snoozed. It comes again", snoozed.Text, StringComparison.Ordinal);
        Assert.True(snoozed.Shows(Text));
        Assert.Empty(snoozed.Buttons);
        Assert.Empty(snoozed.Selects);
        Assert.Equal(1, before);
    }

    [Fact]
    public async Task It_is_snoozed_by_a_typed_time_too()
    {
        await using var hub = await TestHub.StartAsync();
        var reminder = await ReceiveAsync(hub);

        var offer = await reminder.ClicksAsync("Snooze");
        var form = await offer.ClicksAsync("Other time");
        var refused = await form.SubmitsAsync(("Until when", "some day"));
        var again = await (await offer.ClicksAsync("Other time")).SubmitsAsync(("Until when", "in 20 minutes"));
        await hub.Discord.AdvanceAsync(TimeSpan.FromMinutes(20));
        await ComesTwiceAsync(hub);

        Assert.Contains("I do not understand “some day”", refused.Text, StringComparison.Ordinal);
        Assert.StartsWith("Snoozed.", again.Text, StringComparison.Ordinal);
        Assert.Equal(reminder.Id, again.Message!.Id);
        Assert.Empty(again.Buttons);
        Assert.Empty(again.Selects);
    }

    [Fact]
    public async Task Two_presses_at_once_snooze_it_once()
    {
        await using var hub = await TestHub.StartAsync();
        var reminder = await ReceiveAsync(hub);
        var offered = await reminder.ClicksAsync("Snooze");
        var menu = Assert.Single(offered.Selects).CustomId;

        var answers = await Task.WhenAll(
            reminder.ForgesClickAsync(menu, "in 10 minutes"), reminder.ForgesClickAsync(menu, "in 30 minutes"));
        await hub.Discord.AdvanceAsync(TimeSpan.FromHours(1));
        await ComesTwiceAsync(hub);

        Assert.Single(answers, answer => answer.Everything.Contains("Snoozed.", StringComparison.Ordinal));
        Assert.Single(answers, answer => answer.Everything.Contains("You have put this one off already", StringComparison.Ordinal));
        Assert.Equal(2, await hub.CountRemindersAsync(hub.Amina, Text));
    }

    [Fact]
    public async Task A_restart_between_the_presses_changes_nothing()
    {
        await using var hub = await TestHub.StartAsync();
        var reminder = await ReceiveAsync(hub);
        var offered = await reminder.ClicksAsync("Snooze");

        await hub.RestartBotAsync();
        var snoozed = await offered.ChoosesAsync("in 10 minutes");
        await hub.RestartBotAsync();
        await hub.Discord.AdvanceAsync(TimeSpan.FromMinutes(10));
        await ComesTwiceAsync(hub);

        Assert.StartsWith("Snoozed.", snoozed.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_done_has_nothing_left_to_press()
    {
        await using var hub = await TestHub.StartAsync();
        var reminder = await ReceiveAsync(hub);
        var snooze = reminder.Button("Snooze").CustomId!;

        var done = await reminder.ClicksAsync("Done");
        var late = await reminder.ForgesClickAsync(snooze);

        Assert.Equal("Done.", done.Text);
        Assert.True(done.Shows(Text));
        Assert.Empty(done.Buttons);
        Assert.Contains("This one is done already", late.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_press_a_year_later_is_told_kindly_that_it_is_over()
    {
        await using var hub = await TestHub.StartAsync();
        var reminder = await ReceiveAsync(hub);
        var (snooze, done) = (reminder.Button("Snooze").CustomId!, reminder.Button("Done").CustomId!);

        await hub.Bot.StopAsync(TestContext.Current.CancellationToken);
        await hub.Discord.AdvanceAsync(TimeSpan.FromDays(366));
        await hub.Bot.StartAsync(TestContext.Current.CancellationToken);
        await Eventually.IsTrueAsync(async () =>
        {
            await hub.Discord.AdvanceAsync(TimeSpan.FromHours(1));
            return (await reminder.ForgesClickAsync(snooze)).Everything.Contains("This reminder is over", StringComparison.Ordinal);
        });

        Assert.Contains("This reminder is over", (await reminder.ForgesClickAsync(done)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_can_press_it_for_its_owner()
    {
        await using var hub = await TestHub.StartAsync();
        var reminder = await ReceiveAsync(hub);
        await hub.Kwame.RemindAsync("Feed the cat", "in 10 minutes");
        await hub.Discord.AdvanceAsync(TimeSpan.FromMinutes(10));
        var other = await hub.Kwame.ReceivesEventuallyAsync("Feed the cat");

        var answer = await other.ForgesClickAsync(reminder.Button("Done").CustomId!);
        var own = await reminder.ClicksAsync("Done");

        Assert.Contains("This reminder is over", answer.Text, StringComparison.Ordinal);
        Assert.Equal("Done.", own.Text);
    }

    [Fact]
    public async Task With_closed_direct_messages_it_is_snoozed_where_it_was_shown()
    {
        await using var hub = await TestHub.StartAsync();
        await hub.Amina.ClosesDirectMessagesAsync();
        await hub.Amina.RemindAsync(Text, "in 10 minutes");
        await hub.Discord.AdvanceAsync(TimeSpan.FromMinutes(10));
        var call = await hub.Amina.SeesEventuallyAsync(TestHub.Home, "A reminder is due");

        var snoozed = await (await (await call.ClicksAsync("Show my reminder")).ClicksAsync("Snooze")).ChoosesAsync("in 10 minutes");
        await hub.Amina.OpensDirectMessagesAsync();
        await hub.Discord.AdvanceAsync(TimeSpan.FromMinutes(10));

        Assert.StartsWith("Snoozed.", snoozed.Text, StringComparison.Ordinal);
        await hub.Amina.ReceivesEventuallyAsync(Text);
    }

    private static Task ComesTwiceAsync(TestHub hub) => Eventually.IsTrueAsync(async () =>
        (await hub.Amina.DirectMessagesAsync()).Count(message => !message.IsPrivate && message.Shows(Text)) == 2);

    private static async Task<SeenMessage> ReceiveAsync(TestHub hub)
    {
        await hub.Amina.RemindAsync(Text, "in 10 minutes");
        await hub.Discord.AdvanceAsync(TimeSpan.FromMinutes(10));
        return await hub.Amina.ReceivesEventuallyAsync(Text);
    }
}
