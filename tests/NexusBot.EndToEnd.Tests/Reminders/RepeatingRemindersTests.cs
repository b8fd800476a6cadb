using Microsoft.Extensions.DependencyInjection;
using NexusBot.Core.Delivery;
using NexusBot.EndToEnd.Tests.Wire;

namespace NexusBot.EndToEnd.Tests.Reminders;

public sealed class RepeatingRemindersTests
{
    private const string Text = "Stand-up";

    [Fact]
    public async Task It_comes_day_after_day_over_a_restart_and_until_it_is_deleted()
    {
        await using var hub = await TestHub.StartAsync();
        var saved = await hub.Amina.RunsAsync("/remind me", ("text", Text), ("when", "in 10 minutes"), ("repeat", "every day"), ("zone", Reminding.Nairobi));

        await hub.Discord.AdvanceAsync(TimeSpan.FromMinutes(10));
        await ComesAsync(hub, times: 1);
        await hub.RestartBotAsync();
        await hub.Discord.AdvanceAsync(TimeSpan.FromDays(1));
        await ComesAsync(hub, times: 2);
        var list = await hub.Amina.RunsAsync("/remind list");
        var deleted = await (await list.ChoosesAsync(Text)).ClicksAsync("Delete");
        await hub.Discord.AdvanceAsync(TimeSpan.FromDays(2));

        Assert.Contains("then every day", saved.Text, StringComparison.Ordinal);
        Assert.Contains("every day", list.Everything, StringComparison.Ordinal);
        Assert.StartsWith("Deleted: “Stand-up”", deleted.Text, StringComparison.Ordinal);
        Assert.Contains("No reminder is waiting for you", deleted.Text, StringComparison.Ordinal);
        Assert.Equal(2, await hub.CountRemindersAsync(hub.Amina, Text));
    }

    [Fact]
    public async Task After_days_away_one_stands_for_those_that_were_missed_and_it_goes_on()
    {
        await using var hub = await TestHub.StartAsync();
        await hub.Amina.RunsAsync("/remind me", ("text", Text), ("when", "in 10 minutes"), ("repeat", "every day"), ("zone", Reminding.Nairobi));
        await hub.Bot.StopAsync(TestContext.Current.CancellationToken);
        await hub.Discord.AdvanceAsync(TimeSpan.FromDays(3) + TimeSpan.FromMinutes(20));

        await hub.Bot.StartAsync(TestContext.Current.CancellationToken);
        var late = await hub.Amina.ReceivesEventuallyAsync(Text);
        await hub.Discord.AdvanceAsync(TimeSpan.FromDays(1));
        await ComesAsync(hub, times: 2);

        Assert.Contains("3 more fell due meanwhile", late.Everything, StringComparison.Ordinal);
        Assert.False((await hub.Amina.DirectMessagesAsync())[^1].Shows("fell due meanwhile"));
    }

    [Fact]
    public async Task When_there_is_no_way_to_its_owner_it_goes_on_and_comes_when_there_is_one()
    {
        await using var hub = await TestHub.StartAsync();
        await hub.Amina.ClosesDirectMessagesAsync();
        await hub.Amina.GoesTo("general").RunsAsync("/remind me", ("text", Text), ("when", "in 10 minutes"), ("repeat", "every day"), ("zone", Reminding.Nairobi));
        var channels = hub.Server.World.Channels;
        channels.Delete(channels.List(hub.Guild.Id).Single(channel => channel.Name == "general").Id);

        await hub.Discord.AdvanceAsync(TimeSpan.FromMinutes(10));
        await Eventually.IsTrueAsync(async () => await ParkedAsync(hub) == 1);
        await hub.Amina.OpensDirectMessagesAsync();
        await hub.Discord.AdvanceAsync(TimeSpan.FromDays(1));

        await ComesAsync(hub, times: 1);
        Assert.Equal(1, await ParkedAsync(hub));
    }

    [Fact]
    public async Task A_member_who_left_is_not_called_in_the_channel_and_it_is_parked()
    {
        await using var hub = await TestHub.StartAsync();
        await hub.Amina.RemindAsync(Text, "in 10 minutes");
        hub.Server.World.Members.Leave(hub.Guild.Id, hub.Amina.Id);

        await hub.Discord.AdvanceAsync(TimeSpan.FromMinutes(10));
        await Eventually.IsTrueAsync(async () => await ParkedAsync(hub) == 1);

        Assert.DoesNotContain(await hub.Kwame.SeesAsync(TestHub.Home), message => message.Shows("A reminder is due"));
    }

    [Fact]
    public async Task What_was_understood_of_a_repetition_shows_while_it_is_being_typed()
    {
        await using var hub = await TestHub.StartAsync();

        var offered = await hub.Amina.TypesAsync("/remind me", "repeat", "every 2 w", ("when", "fri 18:30"), ("zone", Reminding.Nairobi));
        var whole = await hub.Amina.TypesAsync("/remind me", "when", "every tue 17:00 for 6 weeks", ("zone", Reminding.Nairobi));
        var either = await hub.Amina.TypesAsync("/remind me", "when", "tomorrow at 6", ("zone", Reminding.Nairobi));

        Assert.Contains(offered, choice => choice.Value == "every 2 weeks" && choice.Name.Contains("18:30 Africa/Nairobi", StringComparison.Ordinal));
        Assert.Contains("then every Tue, 6 times", Assert.Single(whole).Name, StringComparison.Ordinal);
        Assert.Equal(["06:00", "18:00"], either.Select(choice => choice.Value[^5..]));
    }

    private static Task ComesAsync(TestHub hub, int times) =>
        Eventually.IsTrueAsync(async () => (await hub.Amina.DirectMessagesAsync()).Count(message => message.Shows(Text)) == times);

    private static Task<int> ParkedAsync(TestHub hub) =>
        hub.Bot.Services.GetRequiredService<IOutboxStore>().CountParkedAsync(TestContext.Current.CancellationToken);
}
