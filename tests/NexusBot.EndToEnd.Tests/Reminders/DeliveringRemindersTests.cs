using Microsoft.Extensions.DependencyInjection;
using NexusBot.Core.Delivery;
using NexusBot.EndToEnd.Tests.Wire;
using NexusBot.Sandbox.Driver;
using NexusBot.Sandbox.Rest;
using NodaTime;
using NodaTime.Extensions;

namespace NexusBot.EndToEnd.Tests.Reminders;

public sealed class DeliveringRemindersTests
{
    [Fact]
    public async Task One_that_fell_due_while_the_bot_was_down_comes_once_after_the_start_and_says_that_it_is_late()
    {
        await using var hub = await TestHub.StartAsync();
        var saved = await hub.Amina.RemindAsync("Water the plants", "in 10 minutes");
        await hub.Bot.StopAsync(TestContext.Current.CancellationToken);
        await hub.Discord.AdvanceAsync(TimeSpan.FromDays(3));

        await hub.Bot.StartAsync(TestContext.Current.CancellationToken);
        var reminder = await hub.Amina.ReceivesEventuallyAsync("Water the plants");

        Assert.Contains("Late: This was due", reminder.Everything, StringComparison.Ordinal);
        Assert.False(reminder.Shows("Perhaps repeated"));
        Assert.StartsWith("Done.", saved.Text, StringComparison.Ordinal);
        Assert.Equal(1, await hub.CountRemindersAsync(hub.Amina, "Water the plants"));
    }

    [Fact]
    public async Task Several_that_fell_due_while_the_bot_was_down_come_in_the_order_in_which_they_were_due()
    {
        await using var hub = await TestHub.StartAsync();
        await hub.Amina.RemindAsync("The third", "in 30 minutes");
        await hub.Amina.RemindAsync("The first", "in 10 minutes");
        await hub.Amina.RemindAsync("The second", "in 20 minutes");
        await hub.Bot.StopAsync(TestContext.Current.CancellationToken);
        await hub.Discord.AdvanceAsync(TimeSpan.FromHours(1));

        await hub.Bot.StartAsync(TestContext.Current.CancellationToken);
        await hub.Amina.ReceivesEventuallyAsync("The third");

        var received = await hub.Amina.DirectMessagesAsync();
        Assert.Equal(["The first", "The second", "The third"], received.Select(message => Assert.Single(message.Embeds).Description));
    }

    [Fact]
    public async Task Closed_direct_messages_make_it_a_call_in_the_channel_that_pings_its_owner_and_tells_nobody_the_text()
    {
        await using var hub = await TestHub.StartAsync();
        await hub.Amina.ClosesDirectMessagesAsync();
        await hub.Amina.RemindAsync($"Water the plants of <@{hub.Kwame.Id}>", "in 10 minutes");

        await hub.Discord.AdvanceAsync(TimeSpan.FromMinutes(10));
        var call = await hub.Amina.SeesEventuallyAsync(TestHub.Home, "A reminder is due");
        var seenByKwame = await hub.Kwame.SeesEventuallyAsync(TestHub.Home, "A reminder is due");
        var own = await call.ClicksAsync("Show my reminder");
        var curious = await seenByKwame.ClicksAsync("Show my reminder");

        Assert.False(call.IsPrivate);
        Assert.Equal([hub.Amina.Id], call.PingedIds);
        Assert.False(call.Shows("plants"));
        Assert.True(own.IsPrivate);
        Assert.True(own.Shows("Water the plants"));
        Assert.Empty(own.Message!.PingedIds);
        Assert.True(curious.IsPrivate);
        Assert.Contains("There is no such reminder of yours", curious.Text, StringComparison.Ordinal);
        Assert.Empty(await hub.Amina.DirectMessagesAsync());
    }

    [Fact]
    public async Task The_call_in_the_channel_still_shows_the_text_after_a_restart()
    {
        await using var hub = await TestHub.StartAsync();
        await hub.Amina.ClosesDirectMessagesAsync();
        await hub.Amina.RemindAsync("Water the plants", "in 10 minutes");
        await hub.Discord.AdvanceAsync(TimeSpan.FromMinutes(10));
        var call = await hub.Amina.SeesEventuallyAsync(TestHub.Home, "A reminder is due");

        await hub.RestartBotAsync();
        var own = await call.ClicksAsync("Show my reminder");

        Assert.True(own.Shows("Water the plants"));
    }

    [Fact]
    public async Task Many_due_in_the_same_second_all_come_once()
    {
        const int Each = 10;
        await using var hub = await TestHub.StartAsync(options =>
            options.RateLimits.ByRoute["POST /channels/{channel_id}/messages"] = new RateLimit(50, TimeSpan.FromSeconds(1)));
        var (typed, due) = hub.SixInTheEvening();
        Person[] members = [hub.Amina, hub.Kwame, hub.Tendai, hub.Grace];
        await Task.WhenAll(members.SelectMany(member =>
            Enumerable.Range(1, Each).Select(i => member.RemindAsync($"Task no. {i}.", typed, Reminding.Nairobi))));

        await hub.Discord.AdvanceAsync((due - hub.Server.Clock.GetCurrentInstant()).ToTimeSpan());

        foreach (var member in members)
        {
            foreach (var i in Enumerable.Range(1, Each))
                await member.ReceivesEventuallyAsync($"Task no. {i}.");

            Assert.Equal(Each, await hub.CountRemindersAsync(member, "Task no."));
        }
    }

    [Fact]
    public async Task One_whose_receipt_is_lost_comes_once()
    {
        await using var hub = await TestHub.StartAsync();
        await hub.Amina.RemindAsync("Water the plants", "in 10 minutes");
        hub.Server.Faults.Next("POST", "/channels/{channel_id}/messages", RestFault.AnswerIsLost());

        await hub.Discord.AdvanceAsync(TimeSpan.FromMinutes(10));
        await hub.Amina.ReceivesEventuallyAsync("Water the plants");

        Assert.Equal(1, await hub.CountRemindersAsync(hub.Amina, "Water the plants"));
    }

    [Fact]
    public async Task One_whose_receipt_is_lost_and_whose_repetition_is_refused_comes_once()
    {
        await using var hub = await TestHub.StartAsync();
        await hub.Amina.RemindAsync("Water the plants", "in 10 minutes");
        hub.Server.Faults.Next("POST", "/channels/{channel_id}/messages", RestFault.AnswerIsLost());
        hub.Server.Faults.Next("POST", "/channels/{channel_id}/messages", RestFault.FailsWith(400));

        await hub.Discord.AdvanceAsync(TimeSpan.FromMinutes(10));
        await hub.Amina.ReceivesEventuallyAsync("Water the plants");
        await Eventually.IsTrueAsync(async () => await IsSettledAfterAsync(hub, TimeSpan.FromSeconds(10)));

        Assert.Equal(1, await hub.CountRemindersAsync(hub.Amina, "Water the plants"));
    }

    [Fact]
    public async Task One_that_discord_refuses_is_tried_again_and_holds_up_nobody()
    {
        using var wire = new Wiretap();
        await using var hub = await TestHub.StartAsync(wire.Into);
        await hub.Amina.RemindAsync("Water the plants", "in 9 minutes");
        await hub.Kwame.RemindAsync("Feed the cat", "in 10 minutes");
        hub.Server.Faults.Next("POST", "/channels/{channel_id}/messages", RestFault.FailsWith(400));

        await hub.Discord.AdvanceAsync(TimeSpan.FromMinutes(9));
        await Eventually.IsTrueAsync(() => wire.Calls("POST", "/messages").Count > 0);
        await hub.Discord.AdvanceAsync(TimeSpan.FromMinutes(1));

        await hub.Kwame.ReceivesEventuallyAsync("Feed the cat");
        await hub.Amina.ReceivesEventuallyAsync("Water the plants");
    }

    [Fact]
    public async Task With_no_way_left_to_its_owner_it_holds_up_nobody()
    {
        await using var hub = await TestHub.StartAsync();
        await hub.Amina.ClosesDirectMessagesAsync();
        await hub.Amina.GoesTo("general").RemindAsync("Water the plants", "in 9 minutes");
        await hub.Kwame.RemindAsync("Feed the cat", "in 10 minutes");
        var channels = hub.Server.World.Channels;
        channels.Delete(channels.List(hub.Guild.Id).Single(channel => channel.Name == "general").Id);

        await hub.Discord.AdvanceAsync(TimeSpan.FromMinutes(10));
        await hub.Kwame.ReceivesEventuallyAsync("Feed the cat");
        await Eventually.IsTrueAsync(async () => await NextDueAsync(hub) is null);

        Assert.Equal(1, await hub.CountRemindersAsync(hub.Kwame, "Feed the cat"));
        Assert.Empty(await hub.Amina.DirectMessagesAsync());
    }

    private static async Task<bool> IsSettledAfterAsync(TestHub hub, TimeSpan pause)
    {
        await hub.Discord.AdvanceAsync(pause);
        return await NextDueAsync(hub) is null;
    }

    private static Task<Instant?> NextDueAsync(TestHub hub) =>
        hub.Bot.Services.GetRequiredService<IOutboxStore>().NextDueAsync(TestContext.Current.CancellationToken);
}
