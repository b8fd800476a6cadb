using Microsoft.Extensions.DependencyInjection;
using NexusBot.Core.Delivery;
using NexusBot.EndToEnd.Tests.Reminders;
using NexusBot.EndToEnd.Tests.Wire;
using NexusBot.Sandbox.Driver;
using NodaTime;
using NodaTime.Extensions;

namespace NexusBot.EndToEnd.Tests.Sessions;

public sealed class RemindingOfASessionTests
{
    private const string Begins = "It begins";
    private static readonly Duration s_longerThanALease = Duration.FromMinutes(3);

    [Fact]
    public async Task Who_comes_is_reminded_a_day_and_ten_minutes_before_and_who_cannot_is_not()
    {
        await using var hub = await Meeting.StartAsync();
        await hub.Amina.SchedulesAsync(Meeting.Title, "in 3 days");
        await hub.Kwame.AnswersAsync("Maybe");
        await hub.Tendai.AnswersAsync("Going");
        await hub.Tendai.AnswersAsync("Can't");
        var session = await hub.SessionAsync();

        await hub.GoToAsync(session.Start - Duration.FromHours(24));
        await hub.Kwame.ToldAsync(Begins, times: 1);
        await hub.RestartBotAsync();
        await hub.GoToAsync(session.Start - Duration.FromMinutes(10));
        var told = await hub.Kwame.ToldAsync(Begins, times: 2);
        await hub.Amina.ToldAsync(Begins, times: 2);
        await hub.GoToAsync(session.End);

        Assert.Contains(Reminding.Tag(session.Start), told[0].Everything, StringComparison.Ordinal);
        Assert.Equal(2, await hub.CountRemindersAsync(hub.Kwame, Begins));
        Assert.Equal(2, await hub.CountRemindersAsync(hub.Amina, Begins));
        Assert.Equal(0, await hub.CountRemindersAsync(hub.Tendai, Begins));
    }

    [Fact]
    public async Task Each_chooses_when_or_not_at_all_and_the_hub_decides_for_the_others()
    {
        await using var hub = await Meeting.StartAsync();
        await hub.Amina.SchedulesAsync(Meeting.Title, "in 3 days");
        foreach (var member in new[] { hub.Kwame, hub.Tendai, hub.Grace })
            await member.AnswersAsync("Going");
        var session = await hub.SessionAsync();

        var chosen = await (await hub.Kwame.ChoosesMoreAsync("My reminders")).SubmitsAsync(("How long before it begins", "2 hours, 1 hour and 5 min"));
        var none = await (await hub.Tendai.ChoosesMoreAsync("My reminders")).SubmitsAsync(("How long before it begins", "none"));
        var refused = await (await hub.Grace.ChoosesMoreAsync("My reminders")).SubmitsAsync(("How long before it begins", "9 days"));
        var stranger = await hub.Noor.RunsAsync("/session list");
        var saved = await hub.Grace.RunsAsync("/hub settings", ("session-reminders", "30 min"));
        await hub.GoToAsync(session.Start);
        await hub.Kwame.ToldAsync(Begins, times: 3);
        await hub.Grace.ToldAsync(Begins, times: 1);

        Assert.Equal("You are going. I remind you of it: 2 hours before and 1 hour before and 5 minutes before.", chosen.Text);
        Assert.Equal("You are going. You get no reminder of it.", none.Text);
        Assert.Contains("at most 7 days", refused.Text, StringComparison.Ordinal);
        Assert.Contains("30 minutes before it", saved.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Meeting.Title, stranger.Text, StringComparison.Ordinal);
        Assert.Equal(3, await hub.CountRemindersAsync(hub.Kwame, Begins));
        Assert.Equal(1, await hub.CountRemindersAsync(hub.Grace, Begins));
        Assert.Equal(0, await hub.CountRemindersAsync(hub.Tendai, Begins));
    }

    [Fact]
    public async Task Closed_direct_messages_make_it_a_call_in_the_sessions_thread_and_a_deleted_thread_one_in_its_channel()
    {
        await using var hub = await Meeting.StartAsync();
        await hub.Kwame.ClosesDirectMessagesAsync();
        await hub.Amina.SchedulesAsync(Meeting.Title, "in 3 days");
        await hub.Kwame.AnswersAsync("Going");
        var card = await hub.Amina.SeesSessionAsync(Meeting.Title);
        await Eventually.IsTrueAsync(() => hub.ThreadAt(card) is { IsThread: true });
        var session = await hub.SessionAsync();

        await hub.GoToAsync(session.Start - Duration.FromHours(24));
        await IsCalledAsync(hub, hub.Kwame, thread: card.Id);
        hub.Server.World.Channels.Delete(card.Id);
        await hub.GoToAsync(session.Start - Duration.FromMinutes(10));
        var call = await hub.Kwame.SeesSessionAsync("Your direct messages are closed, so I tell you here.");

        Assert.Equal([hub.Kwame.Id], call.PingedIds);
        Assert.True(call.Shows(Meeting.Title));
        Assert.Empty(await hub.Kwame.DirectMessagesAsync());
    }

    [Fact]
    public async Task A_thread_that_was_archived_before_a_restart_is_used_and_not_passed_by()
    {
        await using var hub = await Meeting.StartAsync();
        await hub.Kwame.ClosesDirectMessagesAsync();
        await hub.Amina.SchedulesAsync(Meeting.Title, "in 3 days");
        await hub.Kwame.AnswersAsync("Going");
        var card = await hub.Amina.SeesSessionAsync(Meeting.Title);
        await Eventually.IsTrueAsync(() => hub.ThreadAt(card) is { IsThread: true });
        hub.Server.World.Threads.SetArchived(card.Id, archived: true);
        await hub.RestartBotAsync();

        await hub.GoToAsync((await hub.SessionAsync()).Start - Duration.FromHours(24));

        await IsCalledAsync(hub, hub.Kwame, thread: card.Id);
        Assert.DoesNotContain(await hub.Amina.SeesAsync(Meeting.Channel), message => message.Shows(Begins));
    }

    [Fact]
    public async Task One_that_fell_due_while_the_bot_was_away_comes_late_and_not_after_the_session()
    {
        await using var hub = await Meeting.StartAsync();
        await hub.Amina.SchedulesAsync(Meeting.Title, "in 3 days");
        await hub.Kwame.SchedulesAsync("Reading group", "in 2 days");
        var session = await hub.SessionAsync();
        await hub.Bot.StopAsync(TestContext.Current.CancellationToken);
        await hub.GoToAsync(session.Start - Duration.FromHours(3));

        await hub.Bot.StartAsync(TestContext.Current.CancellationToken);
        var late = await hub.Amina.ReceivesEventuallyAsync(Begins);

        Assert.Contains("Late: This reminder was due", late.Everything, StringComparison.Ordinal);
        Assert.Equal(0, await hub.CountRemindersAsync(hub.Kwame, Begins));
    }

    [Fact]
    public async Task Who_left_is_not_called_and_it_is_parked()
    {
        await using var hub = await Meeting.StartAsync();
        await hub.Amina.SchedulesAsync(Meeting.Title, "in 1 hour");
        await hub.Kwame.AnswersAsync("Going");
        hub.Server.World.Members.Leave(hub.Guild.Id, hub.Kwame.Id);

        await hub.GoToAsync((await hub.SessionAsync()).Start - Duration.FromMinutes(10));

        await Eventually.IsTrueAsync(async () => await hub.Bot.Services.GetRequiredService<IOutboxStore>().CountParkedAsync(TestContext.Current.CancellationToken) == 1);
    }

    [Fact]
    public async Task A_no_in_the_direct_message_ends_the_reminders()
    {
        await using var hub = await Meeting.StartAsync();
        await hub.Amina.SchedulesAsync(Meeting.Title, "in 3 days");
        await hub.Kwame.AnswersAsync("Going");
        var session = await hub.SessionAsync();
        await hub.GoToAsync(session.Start - Duration.FromHours(24));

        var reminder = await hub.Kwame.ReceivesEventuallyAsync(Begins);
        // What is answered before the bot has written down that it was sent goes with the reminders to come.
        await Eventually.IsTrueAsync(() => IsWrittenDownAsync(hub));
        await reminder.ClicksAsync("I can't come");
        await hub.GoToAsync(session.Start);

        await hub.Amina.ToldAsync(Begins, times: 2);
        Assert.Equal(1, await hub.CountRemindersAsync(hub.Kwame, Begins));
    }

    private static async Task<bool> IsWrittenDownAsync(TestHub hub) =>
        await hub.Bot.Services.GetRequiredService<IOutboxStore>().NextDueAsync(TestContext.Current.CancellationToken) is not { } next
        || next > hub.Server.Clock.GetCurrentInstant() + s_longerThanALease;

    private static Task IsCalledAsync(TestHub hub, Person member, ulong thread) => Eventually.IsTrueAsync(() =>
        hub.Server.World.Messages.List(thread).Any(message => message.Content.Contains($"<@{member.Id}>", StringComparison.Ordinal)));
}
