using NexusBot.Core.Sessions;
using NexusBot.EndToEnd.Tests.Reminders;
using NexusBot.EndToEnd.Tests.Wire;
using NexusBot.Sandbox.Driver;
using NodaTime;

namespace NexusBot.EndToEnd.Tests.Sessions;

public sealed class LosingAHostTests
{
    private const string Gone = "Its host is no longer here";
    private const string OnTheCard = "Nobody any more";

    [Fact]
    public async Task When_a_host_leaves_those_who_come_are_told_once_and_one_of_them_takes_the_session_over()
    {
        await using var hub = await Meeting.StartAsync();
        await hub.Amina.SchedulesAsync(Meeting.Title, "in 3 days");
        await hub.Kwame.AnswersAsync("Going");
        await hub.Grace.AnswersAsync("Maybe");
        await hub.Tendai.AnswersAsync("Can't");

        hub.Server.World.Members.Leave(hub.Guild.Id, hub.Amina.Id);
        await hub.Discord.AdvanceAsync(TimeSpan.FromHours(1));
        var told = await hub.Kwame.ReceivesEventuallyAsync(Gone);
        await hub.Grace.ReceivesEventuallyAsync(Gone);
        await hub.RestartBotAsync();
        await hub.Discord.AdvanceAsync(TimeSpan.FromHours(2));
        var card = await hub.Tendai.SeesSessionAsync(message => message.Shows(OnTheCard) && message.Shows("Going (1)"));
        var stranger = await hub.Tendai.AnswersAsync("More");
        var taken = await told.ClicksAsync("Take it over");
        var led = await hub.Tendai.SeesSessionAsync(message => message.Id == card.Id && !message.Shows(OnTheCard));
        var late = await (await hub.Grace.ReceivesEventuallyAsync(Gone)).ClicksAsync("Take it over");

        Assert.Contains(Meeting.Title, told.Everything, StringComparison.Ordinal);
        Assert.DoesNotContain(stranger.Buttons, button => button.Label == "Take it over");
        Assert.StartsWith("You lead it now", taken.Text, StringComparison.Ordinal);
        Assert.Contains($"Host: <@{hub.Kwame.Id}>", led.Everything, StringComparison.Ordinal);
        Assert.Contains("Somebody leads this session already", late.Text, StringComparison.Ordinal);
        Assert.Contains((await hub.Kwame.AnswersAsync("More")).Buttons, button => button.Label == "Edit");
        Assert.Equal(1, await hub.CountRemindersAsync(hub.Kwame, Gone));
        Assert.Equal(1, await hub.CountRemindersAsync(hub.Grace, Gone));
        Assert.Empty(await hub.Tendai.DirectMessagesAsync());
    }

    [Fact]
    public async Task Where_nobody_else_comes_it_is_called_off_with_its_card_event_and_reminders()
    {
        await using var hub = await Meeting.StartAsync();
        await hub.Amina.SchedulesAsync(Meeting.Title, "in 3 days");
        await Eventually.IsTrueAsync(() => hub.Events().Count == 1);

        hub.Server.World.Members.Leave(hub.Guild.Id, hub.Amina.Id);
        await hub.Discord.AdvanceAsync(TimeSpan.FromHours(1));

        await hub.Kwame.SeesSessionAsync(message => message.Shows("State: Cancelled") && message.Shows("a former member"));
        await Eventually.IsTrueAsync(() => hub.Events().Count == 0);
    }

    [Fact]
    public async Task Of_an_erased_host_no_word_stays_in_card_thread_or_event_and_the_others_meet_all_the_same()
    {
        await using var hub = await Meeting.StartAsync();
        await hub.Amina.SchedulesAsync(Meeting.Title, "in 3 days", ("text", "Bring a laptop."), ("place", "My kitchen"), ("tags", "cooking"));
        await hub.Amina.SchedulesAsync("Reading group", "in 4 days");
        await hub.Kwame.AnswersAsync("Going");
        var card = await hub.Kwame.SeesSessionAsync(Meeting.Title);
        await Eventually.IsTrueAsync(() => hub.ThreadAt(card) is { Name: Meeting.Title } && hub.Events().Count == 2);
        await EraseAsync(hub.Amina, "Erase everything");

        var told = await hub.Kwame.ReceivesEventuallyAsync(Gone);
        await Eventually.IsTrueAsync(() => hub.ThreadAt(card) is { Name: SessionContent.NoTitle } && hub.Events() is [{ Name: SessionContent.NoTitle }]);
        await hub.Kwame.SeesSessionAsync(message => message.Id == card.Id && message.Shows(OnTheCard));
        await Eventually.IsTrueAsync(async () => !(await hub.Kwame.SeesAsync(Meeting.Channel)).Any(message => message.Shows("Reading group")));
        var session = await hub.SessionAsync(SessionContent.NoTitle);
        await hub.GoToAsync(session.Start - Duration.FromMinutes(10));
        await hub.Kwame.ToldAsync("It begins", times: 1);

        var seen = string.Concat((await hub.Kwame.SeesAsync(Meeting.Channel)).Where(message => !message.IsPrivate).Append(told).Select(message => message.Everything));
        foreach (var word in new[] { Meeting.Title, "laptop", "kitchen", "cooking", $"{hub.Amina.Id}" })
            Assert.DoesNotContain(word, seen, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(1, await hub.CountRemindersAsync(hub.Kwame, Gone));
    }

    [Fact]
    public async Task Who_leaves_what_they_shared_leaves_no_word_of_a_session_and_what_repeats_ends_unless_it_is_taken_over()
    {
        await using var hub = await Meeting.StartAsync();
        await hub.SchedulesWeeklyAsync();
        await hub.Kwame.AnswersAsync("Going");
        var first = await hub.SessionAsync();
        await EraseAsync(hub.Amina, "Erase me, keep what I shared");
        var told = await hub.Kwame.ReceivesEventuallyAsync("else this is the last time");

        await hub.GoToAsync(first.End);
        await hub.Kwame.SeesSessionAsync("Over. Thank you for coming!");
        var late = await told.ClicksAsync("Take it over");
        var list = await hub.Kwame.RunsAsync("/session list");

        Assert.DoesNotContain(Meeting.Title, told.Everything, StringComparison.Ordinal);
        Assert.Contains("This session is over", late.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Meeting.Title, list.Everything, StringComparison.Ordinal);
    }

    private static async Task EraseAsync(Person member, string button) =>
        await (await (await member.RunsAsync("/profile data")).ClicksAsync("Erase…")).ClicksAsync(button);
}
