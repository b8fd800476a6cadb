using NexusBot.Core.Moderation;
using NexusBot.Core.Sessions;
using NexusBot.EndToEnd.Tests.Reminders;
using NexusBot.EndToEnd.Tests.Wire;
using NodaTime;

namespace NexusBot.EndToEnd.Tests.Sessions;

public sealed class ChangingASessionTests
{
    [Fact]
    public async Task A_move_shows_what_was_understood_and_then_everything_moves_along()
    {
        await using var hub = await Meeting.StartAsync();
        await hub.Amina.SchedulesAsync(Meeting.Title, "in 3 days");
        await hub.Kwame.AnswersAsync("Going");
        var before = await hub.SessionAsync();
        await Eventually.IsTrueAsync(() => hub.Events().Count == 1);

        var menu = await hub.Amina.AnswersAsync("More");
        var form = await menu.ClicksAsync("Move");
        var preview = await form.SubmitsAsync(("When, by your own clock", "in 2 days"), ("How long", "2 hours"));
        var untouched = await hub.SessionAsync();
        var moved = await preview.ClicksAsync("Move it");
        var session = await hub.SessionAsync();
        await hub.Kwame.SeesSessionAsync(Reminding.Tag(session.Start));
        var told = await hub.Kwame.ReceivesEventuallyAsync("It was moved to");
        await Eventually.IsTrueAsync(() => hub.Events()[0].StartsAt == session.Start.ToDateTimeOffset());

        preview.AssertInPlaceOf(menu, "Move it", "Change");
        moved.AssertInPlaceOf(menu);
        Assert.Contains(Reminding.Tag(session.Start), preview.Text, StringComparison.Ordinal);
        Assert.Equal(before.Start, untouched.Start);
        Assert.Equal(before.Start - Duration.FromDays(1), session.Start);
        Assert.Contains("Moved to", moved.Text, StringComparison.Ordinal);
        Assert.Contains(Reminding.Tag(session.Start), told.Everything, StringComparison.Ordinal);
        Assert.Equal(session.End.ToDateTimeOffset(), hub.Events()[0].EndsAt);
        Assert.Empty(await hub.Amina.DirectMessagesAsync());
    }

    [Fact]
    public async Task An_edit_shows_on_the_card_and_in_the_event_and_sends_nobody_away()
    {
        await using var hub = await Meeting.StartAsync();
        await hub.Amina.SchedulesAsync(Meeting.Title, "in 3 days", ("seats", 3));
        await hub.Kwame.AnswersAsync("Going");

        var menu = await hub.Amina.AnswersAsync("More");
        var refused = await (await menu.ClicksAsync("Edit")).SubmitsAsync(("Seats", "1"), ("Title", "Pair programming"));
        var again = await (await refused.ClicksAsync("Edit again")).SubmitsAsync(("Seats", "2"), ("Where", "Room 5"));
        var same = await (await hub.Amina.ChoosesMoreAsync("Edit", "Pair programming")).SubmitsAsync();
        var card = await hub.Kwame.SeesSessionAsync(message => message.Shows("Room 5") && message.Shows("Pair programming"));
        await Eventually.IsTrueAsync(() => hub.Events() is [{ Name: "Pair programming", Location: "Room 5" }]);

        refused.AssertInPlaceOf(menu, "Edit again");
        again.AssertInPlaceOf(menu);
        Assert.Contains("2 seats are taken already", refused.Text, StringComparison.Ordinal);
        Assert.StartsWith("Changed.", again.Text, StringComparison.Ordinal);
        Assert.Contains("nothing was changed", same.Text, StringComparison.Ordinal);
        Assert.True(card.Shows("Going (2 of 2)"));
    }

    [Fact]
    public async Task For_whom_it_is_can_be_changed_and_nothing_else_changes_with_it()
    {
        await using var hub = await Meeting.StartAsync();
        await hub.Amina.SchedulesAsync(
            Meeting.Title, "in 3 days", ("track", "Backend"), ("tags", "django, CI/CD"), ("place", "Room 5"), ("seats", 4), ("text", "Bring a laptop."));
        var before = (await hub.SessionAsync()).Content;

        var refused = await (await hub.Amina.ChoosesMoreAsync("For whom")).SubmitsAsync(("Track", "carpenters"), ("Cohort", "Cohort 7"));
        var changed = await (await refused.ClicksAsync("Edit again")).SubmitsAsync(("Track", "full-stack"));
        await hub.Kwame.SeesSessionAsync(message => message.Shows("Cohort 7") && message.Shows("Full stack"));
        var everyone = await (await hub.Amina.ChoosesMoreAsync("For whom")).SubmitsAsync(("Track", ""), ("Cohort", ""));

        Assert.Contains("I do not know the track “carpenters”", refused.Text, StringComparison.Ordinal);
        Assert.StartsWith("Changed.", changed.Text, StringComparison.Ordinal);
        Assert.StartsWith("Changed.", everyone.Text, StringComparison.Ordinal);
        Assert.True((await hub.SessionAsync()).Content.SaysTheSame(before with { Track = null }));
    }

    [Fact]
    public async Task More_seats_are_given_to_those_who_wait_and_they_are_told()
    {
        await using var hub = await Meeting.StartAsync();
        await hub.Amina.SchedulesAsync(Meeting.Title, "in 3 days", ("seats", 1));
        await hub.Kwame.AnswersAsync("Going");

        await (await hub.Amina.ChoosesMoreAsync("Edit")).SubmitsAsync(("Seats", ""));
        await hub.Kwame.ReceivesEventuallyAsync("A seat is free, and it is yours");

        await hub.Kwame.SeesSessionAsync("Going (2)");
    }

    [Fact]
    public async Task What_somebody_else_changed_meanwhile_is_not_overwritten()
    {
        await using var hub = await Meeting.StartAsync();
        await hub.Amina.SchedulesAsync(Meeting.Title, "in 3 days");
        var mine = await hub.Amina.ChoosesMoreAsync("Edit");
        var theirs = await hub.Grace.ChoosesMoreAsync("Edit");
        await theirs.SubmitsAsync(("Where", "Room 5"));

        var refused = await mine.SubmitsAsync(("Where", "Room 6"));

        Assert.Contains("This session was changed meanwhile", refused.Text, StringComparison.Ordinal);
        Assert.Equal(new SessionPlace.Elsewhere("Room 5"), (await hub.SessionAsync()).Content.Place);
        var audit = await hub.LatestAuditAsync();
        Assert.Equal((AuditKind.EditSession, hub.Grace.Id), (audit.What, audit.Actor?.Value));
    }

    [Fact]
    public async Task Only_its_host_and_moderators_change_it()
    {
        await using var hub = await Meeting.StartAsync();
        await hub.Amina.SchedulesAsync(Meeting.Title, "in 3 days");
        var session = await hub.SessionAsync();

        var menu = await hub.Kwame.AnswersAsync("More");
        var forged = await menu.ForgesClickAsync($"session:cancel-it:{session.Id}:AllThatFollow");
        var moderators = await hub.Grace.AnswersAsync("More");

        Assert.DoesNotContain(menu.Buttons, button => button.Label is "Edit" or "Move" or "Cancel it");
        Assert.Contains("can schedule, change or cancel this", forged.Text, StringComparison.Ordinal);
        Assert.True((await hub.SessionAsync()).IsOpen);
        Assert.Contains(moderators.Buttons, button => button.Label == "Cancel it");
    }

    [Fact]
    public async Task Calling_it_off_tells_those_who_wanted_to_come_and_ends_card_event_and_reminders()
    {
        await using var hub = await Meeting.StartAsync();
        await hub.Amina.SchedulesAsync(Meeting.Title, "in 3 days");
        await hub.Kwame.AnswersAsync("Maybe");
        await hub.Tendai.AnswersAsync("Can't");
        await Eventually.IsTrueAsync(() => hub.Events().Count == 1);
        var session = await hub.SessionAsync();

        var menu = await hub.Amina.AnswersAsync("More");
        var question = await menu.ClicksAsync("Cancel it");
        var cancelled = await question.ClicksAsync("Yes, cancel it");
        await hub.Kwame.ReceivesEventuallyAsync("It was cancelled.");
        var card = await hub.Kwame.SeesSessionAsync("State: Cancelled");
        await Eventually.IsTrueAsync(() => hub.Events().Count == 0);
        await hub.GoToAsync(session.End);

        question.AssertInPlaceOf(menu, "Yes, cancel it");
        cancelled.AssertInPlaceOf(menu);
        Assert.StartsWith("Cancelled.", cancelled.Text, StringComparison.Ordinal);
        Assert.Equal(["Correct my calendar"], card.Buttons.Select(button => button.Label));
        Assert.Equal(0, await hub.CountRemindersAsync(hub.Kwame, "It begins"));
        Assert.Empty(await hub.Tendai.DirectMessagesAsync());
    }

    [Fact]
    public async Task A_channel_that_is_named_as_the_place_is_that_channel()
    {
        await using var hub = await Meeting.StartAsync();
        var home = hub.Server.World.Channels.List(hub.Guild.Id).Single(channel => channel.Name == TestHub.Home);

        await hub.Amina.SchedulesAsync(Meeting.Title, "in 3 days", ("place", $"<#{home.Id}>"));
        await Eventually.IsTrueAsync(() => hub.Events() is [{ Location: $"#{TestHub.Home}" }]);

        Assert.True((await hub.Kwame.SeesSessionAsync(Meeting.Title)).Shows($"<#{home.Id}>"));
    }
}
