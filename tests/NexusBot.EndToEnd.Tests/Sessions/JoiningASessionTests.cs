using NexusBot.EndToEnd.Tests.Reminders;
using NexusBot.EndToEnd.Tests.Wire;
using NodaTime;

namespace NexusBot.EndToEnd.Tests.Sessions;

public sealed class JoiningASessionTests
{
    [Fact]
    public async Task Answers_show_on_the_card_and_can_be_changed()
    {
        await using var hub = await Meeting.StartAsync();
        await hub.Amina.SchedulesAsync(Meeting.Title, "tomorrow 18:00");

        var going = await hub.Kwame.AnswersAsync("Going");
        await hub.Tendai.AnswersAsync("Maybe");
        await hub.Grace.AnswersAsync("Can't");
        var card = await hub.Amina.SeesSessionAsync(message => message.Shows("Going (2)") && message.Shows("Maybe (1)") && message.Shows("Can't (1)"));
        var changed = await hub.Kwame.AnswersAsync("Maybe");
        await hub.Amina.SeesSessionAsync(message => message.Shows("Going (1)") && message.Shows("Maybe (2)"));

        Assert.True(going.IsPrivate);
        Assert.Equal("You are going. I remind you of it: 1 day before and 10 minutes before.", going.Text);
        Assert.Equal("You said maybe. I remind you of it: 1 day before and 10 minutes before.", changed.Text);
        Assert.True(card.Shows($"<@{hub.Kwame.Id}>"));
        Assert.True(card.Shows("Where: in the thread below"), card.ToString());
    }

    [Fact]
    public async Task The_card_that_one_opens_from_the_list_shows_what_is_answered_on_it()
    {
        await using var hub = await Meeting.StartAsync();
        await hub.Amina.SchedulesAsync(Meeting.Title, "tomorrow 18:00");

        var opened = await (await hub.Kwame.RunsAsync("/session list")).ChoosesAsync(Meeting.Title);
        var going = await opened.ClicksAsync("Going");
        var maybe = await going.ClicksAsync("Maybe");
        await hub.Amina.SeesSessionAsync(message => message.Shows("Going (1)") && message.Shows("Maybe (1)"));
        var session = await hub.SessionAsync();
        await hub.GoToAsync(session.End);
        var over = await maybe.ClicksAsync("Can't");

        Assert.True(opened.IsPrivate);
        Assert.True(opened.Shows("Where: in a thread of its own"), opened.ToString());
        Assert.All([going, maybe, over], answer => Assert.Equal((opened.Message!.Id, 0), (answer.Message!.Id, answer.FollowUps.Count)));
        Assert.Equal("You are going. I remind you of it: 1 day before and 10 minutes before.", going.Text);
        Assert.True(going.Shows("Going (2)") && going.Shows($"<@{hub.Kwame.Id}>"), going.ToString());
        Assert.True(maybe.Shows("Going (1)") && maybe.Shows("Maybe (1)"), maybe.ToString());
        Assert.Contains("This session is over", over.Text, StringComparison.Ordinal);
        Assert.True(over.Shows("State: Over"), over.ToString());
    }

    [Fact]
    public async Task On_that_card_too_another_session_at_the_same_time_is_said_first()
    {
        await using var hub = await Meeting.StartAsync();
        var (typed, _) = hub.SixInTheEvening();
        await hub.Amina.SchedulesAsync(Meeting.Title, typed);
        await hub.Tendai.SchedulesAsync("Reading group", typed.Replace("18:00", "18:30", StringComparison.Ordinal));
        await hub.Kwame.AnswersAsync("Going");

        var opened = await (await hub.Kwame.RunsAsync("/session list")).ChoosesAsync("Reading group");
        var asked = await opened.ClicksAsync("Going");
        var joined = await asked.ClicksAsync("Go there even so");

        Assert.Contains($"You have “{Meeting.Title}” at the same time", asked.Text, StringComparison.Ordinal);
        Assert.True(asked.Shows("Going (1)"), asked.ToString());
        Assert.StartsWith("You are going.", joined.Text, StringComparison.Ordinal);
        Assert.True(joined.Shows("Going (2)"), joined.ToString());
        Assert.DoesNotContain(joined.Buttons, button => button.Label == "Go there even so");
    }

    [Fact]
    public async Task The_next_on_the_waitlist_is_told_at_once_and_may_decline_so_that_the_one_after_is_told()
    {
        await using var hub = await Meeting.StartAsync();
        await hub.Amina.SchedulesAsync(Meeting.Title, "tomorrow 18:00", ("seats", 2));
        await hub.Kwame.AnswersAsync("Going");

        var first = await hub.Tendai.AnswersAsync("Going");
        var second = await hub.Grace.AnswersAsync("Going");
        await hub.Kwame.AnswersAsync("Can't");
        var seat = await hub.Tendai.ReceivesEventuallyAsync("A seat is free, and it is yours");
        var declined = await seat.ClicksAsync("I can't come");
        await hub.Grace.ReceivesEventuallyAsync("A seat is free, and it is yours");
        var card = await hub.Amina.SeesSessionAsync(message => message.Shows("Going (2 of 2)") && !message.Shows("Waiting"));

        Assert.Contains("You are number 1 on the waitlist", first.Text, StringComparison.Ordinal);
        Assert.Contains("You are number 2 on the waitlist", second.Text, StringComparison.Ordinal);
        Assert.Contains("Noted: you can't come.", declined.Text, StringComparison.Ordinal);
        Assert.True(card.Shows($"<@{hub.Grace.Id}>"));
        Assert.Empty(await hub.Kwame.DirectMessagesAsync());
    }

    [Fact]
    public async Task Of_many_who_press_at_once_as_many_sit_as_there_are_seats()
    {
        await using var hub = await Meeting.StartAsync();
        await hub.Amina.SchedulesAsync(Meeting.Title, "tomorrow 18:00", ("seats", 3));
        var cards = await Task.WhenAll(new[] { hub.Kwame, hub.Tendai, hub.Grace }.Select(member => member.SeesSessionAsync(Meeting.Title)));

        var answers = await Task.WhenAll(cards.Select(card => card.ClicksAsync("Going")));

        Assert.Equal(2, answers.Count(answer => answer.Text.Contains("You are going.", StringComparison.Ordinal)));
        Assert.Equal(1, answers.Count(answer => answer.Text.Contains("number 1 on the waitlist", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Another_session_at_the_same_time_is_said_before_one_joins()
    {
        await using var hub = await Meeting.StartAsync();
        var (typed, _) = hub.SixInTheEvening();
        await hub.Amina.SchedulesAsync(Meeting.Title, typed);
        await hub.Tendai.SchedulesAsync("Reading group", typed.Replace("18:00", "18:30", StringComparison.Ordinal));
        await hub.Kwame.AnswersAsync("Going");

        var asked = await hub.Kwame.AnswersAsync("Going", "Reading group");
        var joined = await asked.ClicksAsync("Go there even so");
        var again = await joined.ForgesClickAsync(asked.Message!.Button("Go there even so").CustomId!);

        Assert.Contains($"You have “{Meeting.Title}” at the same time", asked.Text, StringComparison.Ordinal);
        joined.AssertInPlaceOf(asked);
        Assert.StartsWith("You are going.", joined.Text, StringComparison.Ordinal);
        again.AssertInPlaceOf(asked);
        Assert.StartsWith("You are going.", again.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lists_show_what_is_mine_what_is_this_week_and_what_is_about_something()
    {
        await using var hub = await Meeting.StartAsync();
        await hub.GoToAsync(hub.Now().InUtc().Date.With(DateAdjusters.Next(IsoDayOfWeek.Wednesday)).AtStartOfDayInZone(DateTimeZone.Utc).ToInstant());
        await hub.Amina.SchedulesAsync(Meeting.Title, "in 10 minutes", ("tags", "django"));
        await hub.Tendai.SchedulesAsync("Reading group", "in 3 weeks");
        await hub.Kwame.AnswersAsync("Maybe", "Reading group");

        var all = await hub.Kwame.RunsAsync("/session list");
        var mine = await hub.Kwame.RunsAsync("/session list", ("which", "Mine"));
        var thisWeek = await hub.Kwame.RunsAsync("/session list", ("which", "This week"));
        var tagged = await hub.Kwame.RunsAsync("/session list", ("tag", "django"));
        var none = await hub.Grace.RunsAsync("/session list", ("which", "Mine"));
        var choices = await hub.Kwame.TypesAsync("/session view", "session", "read");
        var view = await hub.Kwame.RunsAsync("/session view", ("session", Assert.Single(choices).Value));

        Assert.True(all.Shows(Meeting.Title) && all.Shows("Reading group"));
        Assert.True(!mine.Shows(Meeting.Title) && mine.Shows("Reading group"));
        Assert.True(thisWeek.Shows(Meeting.Title) && !thisWeek.Shows("Reading group"));
        Assert.True(tagged.Shows(Meeting.Title) && !tagged.Shows("Reading group"));
        Assert.Contains("/session schedule", none.Text, StringComparison.Ordinal);
        Assert.True(view.IsPrivate && view.Shows("Maybe (1)"));
    }

    [Fact]
    public async Task An_old_button_says_that_it_is_over_and_a_made_up_one_finds_nothing()
    {
        await using var hub = await Meeting.StartAsync();
        await hub.Amina.SchedulesAsync(Meeting.Title, "in 1 hour");
        var card = await hub.Kwame.SeesSessionAsync(Meeting.Title);
        var session = await hub.SessionAsync();
        await hub.GoToAsync(session.End);
        await hub.Kwame.SeesSessionAsync("Over. Thank you for coming!");

        var old = await card.ForgesClickAsync($"session:answer:{session.Id}:Going");
        var madeUp = await card.ForgesClickAsync($"session:answer:{Guid.CreateVersion7():N}:Going");
        var nonsense = await card.ForgesClickAsync($"session:answer:{session.Id}:99");

        Assert.Contains("This session is over", old.Text, StringComparison.Ordinal);
        Assert.Contains("no such session", madeUp.Text, StringComparison.Ordinal);
        Assert.Contains("older version", nonsense.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_happens_next_door_is_nothing_here()
    {
        await using var hub = await Meeting.StartAsync();
        await hub.Amina.SchedulesAsync(Meeting.Title, "tomorrow 18:00");
        var session = await hub.SessionAsync();

        var view = await hub.Noor.RunsAsync("/session view", ("session", session.Id.ToString()));
        var list = await hub.Noor.RunsAsync("/session list");
        var unpicked = await hub.Kwame.RunsAsync("/session view", ("session", "the one on friday"));

        Assert.Contains("no such session", view.Text, StringComparison.Ordinal);
        Assert.Contains("There is no session ahead", list.Text, StringComparison.Ordinal);
        Assert.Contains("Pick a session from the list", unpicked.Text, StringComparison.Ordinal);
        await Eventually.IsTrueAsync(() => hub.Events().Count == 1);
    }
}
