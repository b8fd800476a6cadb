using System.Globalization;
using NexusBot.Core.Sessions;
using NexusBot.Core.Times;
using NexusBot.EndToEnd.Tests.Reminders;
using NodaTime;

namespace NexusBot.EndToEnd.Tests.Sessions;

public sealed class RepeatingSessionsTests
{
    private static readonly Duration s_week = Duration.FromDays(7);

    [Fact]
    public async Task When_one_is_over_the_next_one_stands_in_the_channel_with_those_who_came()
    {
        await using var hub = await Meeting.StartAsync();
        var scheduled = await hub.SchedulesWeeklyAsync("every week for 6 weeks");
        await hub.Kwame.AnswersAsync("Going");
        await hub.Tendai.AnswersAsync("Maybe");
        var first = await hub.SessionAsync();

        await hub.GoToAsync(first.Start - Duration.FromHours(24));
        await hub.Kwame.ToldAsync("It begins", times: 1);
        await hub.GoToAsync(first.Start - Duration.FromMinutes(10));
        await hub.Kwame.ToldAsync("It begins", times: 2);
        await hub.GoToAsync(first.End);
        var over = await hub.Kwame.SeesSessionAsync("Over. Thank you for coming!");
        var next = await hub.Kwame.SeesSessionAsync(message => message.Shows(Reminding.Tag(first.Start + s_week)));
        await hub.RestartBotAsync();
        await hub.GoToAsync(first.Start + s_week - Duration.FromHours(24));
        await hub.Kwame.ToldAsync("It begins", times: 3);
        await hub.GoToAsync(first.Start + s_week - Duration.FromMinutes(10));
        await hub.Kwame.ToldAsync("It begins", times: 4);
        await hub.GoToAsync(first.End + s_week);
        await hub.Kwame.SeesSessionAsync(message => message.Shows(Reminding.Tag(first.Start + s_week + s_week)));

        Assert.Contains(Reminding.Tag(first.Start), scheduled.Text, StringComparison.Ordinal);
        Assert.Equal("Write down what you learned", Assert.Single(over.Buttons).Label);
        Assert.True(next.Shows("Going (2)"));
        Assert.True(next.Shows("every Tue 17:00, 6 times"));
        Assert.NotEqual(over.Id, next.Id);
        Assert.Equal(4, await hub.CountRemindersAsync(hub.Kwame, "It begins"));
    }

    [Fact]
    public async Task One_is_skipped_and_later_ones_are_left_out()
    {
        await using var hub = await Meeting.StartAsync();
        await hub.SchedulesWeeklyAsync();
        var first = await hub.SessionAsync();

        var left = await (await hub.Amina.ChoosesMoreAsync("Leave out dates")).ChoosesAsync(Typed(first, weeks: 1), Typed(first, weeks: 3));
        var skipped = await (await hub.Amina.ChoosesMoreAsync("Cancel it")).ClicksAsync("Only this one");
        var second = await hub.SessionAsync();
        await hub.GoToAsync(second.End);
        var third = await hub.SessionAsync(after: second.Id);

        Assert.Equal("These 2 times are left out.", left.Text);
        Assert.Contains("the next one is planned", skipped.Text, StringComparison.Ordinal);
        Assert.Equal([first.Start + (2 * s_week), first.Start + (4 * s_week)], [second.Start, third.Start]);
    }

    [Fact]
    public async Task One_is_moved_across_a_change_of_the_clocks_and_the_others_keep_to_theirs()
    {
        await using var hub = await Meeting.StartAsync();
        var berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];
        var summer = NextSummer(berlin, hub.Now() + (2 * s_week));
        var sunday = summer.InZone(berlin).Date;
        var preview = await hub.Amina.RunsAsync("/session schedule",
            ("title", Meeting.Title), ("when", Typed(sunday.PlusDays(-5))), ("repeat", "every week"), ("zone", "Europe/Berlin"));
        await preview.ClicksAsync("Schedule it");
        await hub.Kwame.AnswersAsync("Going");
        var first = await hub.SessionAsync();

        var form = await (await hub.Amina.ChoosesMoreAsync("Move")).ClicksAsync("Only this one");
        await (await form.SubmitsAsync(("When, by your own clock", Typed(sunday.PlusDays(1))))).ClicksAsync("Move it");
        var moved = await hub.SessionAsync();
        await hub.GoToAsync(moved.Start - Duration.FromHours(24));
        await hub.Kwame.ToldAsync("It begins", times: 1);
        await hub.GoToAsync(moved.Start - Duration.FromMinutes(10));
        await hub.Kwame.ToldAsync("It begins", times: 2);
        await hub.GoToAsync(moved.End);
        var next = await hub.SessionAsync(after: moved.Id);

        // Six days of which one has 23 hours; the next one is seven of them after the first.
        Assert.Equal(first.Start + Duration.FromDays(6) - Duration.FromHours(1), moved.Start);
        Assert.Equal(first.Start + s_week - Duration.FromHours(1), next.Start);
        Assert.Equal(new LocalTime(17, 0), next.Start.InZone(berlin).TimeOfDay);
        Assert.Equal(2, await hub.CountRemindersAsync(hub.Kwame, "It begins"));
    }

    [Fact]
    public async Task One_or_all_that_follow_are_moved_and_changed()
    {
        await using var hub = await Meeting.StartAsync();
        await hub.SchedulesWeeklyAsync("every week 6 times");
        var first = await hub.SessionAsync();

        var edit = await (await hub.Amina.ChoosesMoreAsync("Edit")).ClicksAsync("Only this one");
        await edit.SubmitsAsync(("Where", "Room 5"));
        var refused = await (await (await hub.Amina.ChoosesMoreAsync("Move")).ClicksAsync("Only this one"))
            .SubmitsAsync(("When, by your own clock", "every wed 18:00"));
        var move = await (await hub.Amina.ChoosesMoreAsync("Move")).ClicksAsync("This and all that follow");
        var local = first.Start.InZone(DateTimeZoneProviders.Tzdb["Africa/Nairobi"]).Date.PlusDays(1);
        await (await move.SubmitsAsync(("When, by your own clock", Typed(local).Replace("17:00", "18:00", StringComparison.Ordinal)))).ClicksAsync("Move it");
        var moved = await hub.SessionAsync();
        await hub.GoToAsync(moved.End);
        var next = await hub.SessionAsync(after: moved.Id);

        Assert.Contains("For this one alone, write one time", refused.Text, StringComparison.Ordinal);
        Assert.Equal((first.Start + Duration.FromHours(25), new SessionPlace.Elsewhere("Room 5")), (moved.Start, moved.Content.Place));
        Assert.Equal("every Wed, 6 times", RecurrenceText.Describe(moved.Repeats!.Rule.Rule));
        Assert.Equal((moved.Start + s_week, null), (next.Start, next.Content.Place));
    }

    [Fact]
    public async Task After_weeks_away_the_next_one_lies_ahead_and_says_what_passed()
    {
        await using var hub = await Meeting.StartAsync();
        await hub.SchedulesWeeklyAsync();
        var first = await hub.SessionAsync();
        await hub.Kwame.SeesSessionAsync(Meeting.Title);
        await hub.Bot.StopAsync(TestContext.Current.CancellationToken);
        await hub.GoToAsync(first.End + (2 * s_week));

        await hub.Bot.StartAsync(TestContext.Current.CancellationToken);
        var next = await hub.Kwame.SeesSessionAsync("2 times before this one passed while I was away.");

        Assert.True(next.Shows(Reminding.Tag(first.Start + (3 * s_week))));
    }

    [Fact]
    public async Task Calling_off_all_of_them_ends_it()
    {
        await using var hub = await Meeting.StartAsync();
        await hub.SchedulesWeeklyAsync();
        var first = await hub.SessionAsync();

        await (await hub.Amina.ChoosesMoreAsync("Cancel it")).ClicksAsync("This and all that follow");
        await hub.Kwame.SeesSessionAsync("State: Cancelled");
        await hub.GoToAsync(first.End);

        Assert.Contains("There is no session ahead", (await hub.Kwame.RunsAsync("/session list")).Text, StringComparison.Ordinal);
    }

    private static string Typed(LocalDate day) => string.Create(CultureInfo.InvariantCulture, $"{day:yyyy-MM-dd} 17:00");

    private static string Typed(Session session, int weeks) =>
        NodaTime.Text.LocalDateTimePattern.GeneralIso.Format(session.Repeats!.Slot.PlusWeeks(weeks));

    private static Instant NextSummer(DateTimeZone zone, Instant now)
    {
        var interval = zone.GetZoneInterval(now);
        while (zone.GetZoneInterval(interval.End).WallOffset < interval.WallOffset)
            interval = zone.GetZoneInterval(interval.End);

        return interval.End;
    }
}
