using NexusBot.EndToEnd.Tests.Sessions;
using NexusBot.EndToEnd.Tests.Wire;
using NodaTime;

namespace NexusBot.EndToEnd.Tests.Reminders;

/// <summary>Everything that can come between a reminder and its member, one after the other.</summary>
public sealed class WhateverHappensTests
{
    private const string Text = "Water the plants";
    private const string Begins = "It begins";

    [Fact]
    public async Task Snoozed_over_a_restart_with_closed_messages_and_a_deleted_thread_each_comes_once_and_somewhere()
    {
        await using var hub = await Meeting.StartAsync();
        await hub.Kwame.RemindAsync(Text, "in 1 hour");
        await hub.Amina.SchedulesAsync(Meeting.Title, "in 3 days");
        await hub.Kwame.AnswersAsync("Going");
        var card = await hub.Amina.SeesSessionAsync(Meeting.Title);
        await Eventually.IsTrueAsync(() => hub.ThreadAt(card) is { IsThread: true });
        await hub.Discord.AdvanceAsync(TimeSpan.FromHours(1));
        var first = await hub.Kwame.ReceivesEventuallyAsync(Text);

        await (await first.ClicksAsync("Snooze")).ChoosesAsync("in 1 hour");
        await hub.RestartBotAsync();
        await hub.Kwame.ClosesDirectMessagesAsync();
        await hub.Discord.AdvanceAsync(TimeSpan.FromHours(1));
        await hub.Kwame.SeesEventuallyAsync(TestHub.Home, message => message.Shows("A reminder is due") && message.PingedIds.Contains(hub.Kwame.Id));
        hub.Server.World.Channels.Delete(card.Id);
        await hub.GoToAsync((await hub.SessionAsync()).Start - Duration.FromHours(24));
        await hub.Kwame.SeesSessionAsync(message => message.Shows(Begins) && message.PingedIds.Contains(hub.Kwame.Id));
        await hub.RestartBotAsync();
        await hub.Kwame.OpensDirectMessagesAsync();
        await hub.GoToAsync((await hub.SessionAsync()).Start - Duration.FromMinutes(10));
        await hub.Kwame.ToldAsync(Begins, times: 1);

        Assert.Single(await hub.Kwame.SeesAsync(TestHub.Home), message => message.Shows("A reminder is due"));
        Assert.Single(await hub.Kwame.SeesAsync(Meeting.Channel), message => message.Shows(Begins));
        Assert.Equal(1, await hub.CountRemindersAsync(hub.Kwame, Begins));
        Assert.Equal(1, await hub.CountRemindersAsync(hub.Kwame, Text));
    }

    [Fact]
    public async Task Where_its_channel_was_deleted_it_comes_by_direct_message_all_the_same()
    {
        await using var hub = await TestHub.StartAsync();
        var channel = hub.Server.World.Channels.Add(hub.Guild.Id, "short-lived", Sandbox.World.ChannelType.Text);
        await hub.Discord.RefreshAsync();
        await hub.Kwame.GoesTo("short-lived").RemindAsync(Text, "in 1 hour");
        hub.Server.World.Channels.Delete(channel.Id);

        await hub.Discord.AdvanceAsync(TimeSpan.FromHours(1));

        await hub.Kwame.ReceivesEventuallyAsync(Text);
    }
}
