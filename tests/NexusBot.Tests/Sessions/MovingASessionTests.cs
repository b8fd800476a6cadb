using System.Globalization;
using NexusBot.Core;
using NexusBot.Core.Sessions;
using NexusBot.Core.Times;
using NodaTime;

namespace NexusBot.Tests.Sessions;

public sealed class MovingASessionTests : IDisposable
{
    private static readonly Duration s_week = Duration.FromDays(7);

    private readonly Hub _hub = new();

    private static CancellationToken TestToken => TestContext.Current.CancellationToken;

    public void Dispose() => _hub.Dispose();

    [Fact]
    public async Task One_of_several_is_moved_and_remembers_where_it_was()
    {
        var session = await _hub.ScheduleAsync(_hub.Amina, SessionHub.Request("every tue 17:00"));

        var moved = (await _hub.MoveAsync(_hub.Amina, session, "wed 9:00", length: "2 hours")).Value!;

        Assert.Equal((Instant.FromUtc(2026, 11, 25, 6, 0), Duration.FromHours(2), 2), (moved.Start, moved.Content.Length, moved.Version));
        Assert.Equal([new ChangedSlot(session.Repeats!.Slot, moved.Start)], moved.Repeats!.Exceptions);
        Assert.Equal(Duration.FromHours(1), moved.Repeats.Usual!.Length);
    }

    [Fact]
    public async Task All_that_follow_keep_their_rhythm_by_the_clock_of_their_zone()
    {
        var session = await _hub.ScheduleAsync(_hub.Amina, SessionHub.Request("every tue and thu 17:00 until 20 Dec"));
        await _hub.Members.SetZoneAsync(_hub.Wanjiru, "Europe/Berlin", TestToken);

        var moved = (await _hub.MoveAsync(_hub.Wanjiru, session, "wed 17:00", SessionScope.AllThatFollow)).Value!;

        Assert.Equal("every Wed and Fri 19:00 until 20 Dec 2026", RecurrenceText.Describe(moved.Repeats!.Rule));
        Assert.Equal(("Africa/Nairobi", Instant.FromUtc(2026, 11, 25, 16, 0)), (moved.Zone, moved.Start));
        Assert.Empty(moved.Repeats.Exceptions);
    }

    [Fact]
    public async Task All_that_follow_can_get_another_rhythm()
    {
        var session = await _hub.ScheduleAsync(_hub.Amina, SessionHub.Request("every tue 17:00"));

        var moved = (await _hub.MoveAsync(_hub.Amina, session, "every weekday 8:00 for 2 weeks", SessionScope.AllThatFollow)).Value!;

        Assert.Equal("every weekday 08:00, 10 times", RecurrenceText.Describe(moved.Repeats!.Rule));
        Assert.Equal(Instant.FromUtc(2026, 11, 24, 5, 0), moved.Start);
    }

    [Fact]
    public async Task Those_that_have_been_count()
    {
        var first = await _hub.ScheduleAsync(_hub.Amina, SessionHub.Request("every tue 17:00 6 times"));
        await _hub.SessionEditing.CancelAsync(_hub.Amina, first.Id, SessionScope.ThisOne, TestToken);
        var second = Assert.Single(await _hub.SessionStore.ListAheadAsync(first.Guild, _hub.Now, TestToken));

        var moved = (await _hub.MoveAsync(_hub.Amina, second, "2026-12-02 17:00", SessionScope.AllThatFollow)).Value!;

        Assert.Equal("every Wed, 5 times", RecurrenceText.Describe(moved.Repeats!.Rule.Rule));
    }

    [Theory]
    [InlineData("every tue 17:00", 2, "wed 17:00", "2026-12-09T17:00")]
    [InlineData("every tue 17:00", 2, "mon 17:00", "2026-12-07T17:00")]
    [InlineData("every tue 17:00", 2, "2026-12-01 18:00", "2026-12-08T18:00")]
    [InlineData("every tue and thu 17:00", 2, "every thu 18:00", "2026-12-03T18:00")]
    [InlineData("every day 17:00", 2, "in 3 days", "")]
    [InlineData("every day 17:00", 5, "tomorrow 18:00", "2026-11-29T18:00")]
    [InlineData("monthly on the 26th 17:00", 1, "2026-11-28 17:00", "2026-12-28T17:00")]
    [InlineData("last friday of the month 17:00", 1, "2026-11-26 17:00", "2026-12-24T17:00")]
    [InlineData("every year 17:00", 1, "2026-12-03 17:00", "2027-12-03T17:00")]
    public async Task What_was_left_out_stays_left_out_when_all_that_follow_are_moved(string every, int after, string to, string still)
    {
        var session = await _hub.ScheduleAsync(_hub.Amina, SessionHub.Request(every));
        var left = session.Repeats!.Following().ElementAt(after - 1);
        var changed = (await _hub.SessionEditing.LeaveOutAsync(_hub.Amina, session.Id, [left], TestToken)).Value!;

        var moved = await _hub.MoveAsync(_hub.Amina, changed, to, SessionScope.AllThatFollow);

        Assert.Null(moved.Refusal);
        var stays = string.Join(' ', moved.Value!.Repeats!.Exceptions.Select(each => each.Slot.ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture)));
        Assert.Equal(still, stays);
        Assert.DoesNotContain(moved.Value.Repeats.Exceptions.Select(each => each.Slot), moved.Value.Repeats.Following().Take(20).Contains);
    }

    [Fact]
    public async Task What_its_host_has_at_the_new_time_is_said_before_it_is_moved()
    {
        var session = await _hub.ScheduleAsync(_hub.Amina);
        var other = await _hub.ScheduleAsync(_hub.Amina, SessionHub.Request("in 3 days"));
        var typed = other.Start.InZone(DateTimeZoneProviders.Tzdb["Africa/Nairobi"]).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

        var there = await PlanAsync(session, typed);
        var besides = await PlanAsync(session, "tomorrow 18:30");
        var longer = await PlanAsync(session, "tomorrow 18:00", "2 hours");

        Assert.Equal([other.Id], there.Overlapping.Select(each => each.Id));
        Assert.Empty(besides.Overlapping);
        Assert.True(there.IsTold);
        Assert.False(longer.IsTold);
    }

    [Fact]
    public async Task What_cannot_be_is_refused()
    {
        var (once, weekly) = (await _hub.ScheduleAsync(_hub.Amina), await _hub.ScheduleAsync(_hub.Amina, SessionHub.Request("every tue 17:00 until 20 Dec")));

        Assert.Equal(SessionRefusals.DoesNotRepeat, (await _hub.MoveAsync(_hub.Amina, once, "every tue 17:00")).Refusal);
        Assert.Equal(SessionRefusals.OneTimeOnly, (await _hub.MoveAsync(_hub.Amina, weekly, "every wed 17:00")).Refusal);
        Assert.Equal(SessionRefusals.PastTheNextOne(weekly.Start + s_week), (await _hub.MoveAsync(_hub.Amina, weekly, "in 2 weeks")).Refusal);
        Assert.Equal(TimeRefusals.EndsBeforeItBegins, (await _hub.MoveAsync(_hub.Amina, weekly, "in 6 weeks", SessionScope.AllThatFollow)).Refusal);
        Assert.Equal(SessionRefusals.NothingChanged, (await _hub.MoveAsync(_hub.Amina, once, "tomorrow 18:00")).Refusal);
        Assert.Equal(SessionRefusals.LengthNotUnderstood("ages"), (await _hub.MoveAsync(_hub.Amina, once, "tomorrow 19:00", length: "ages")).Refusal);
        Assert.Equal(TimeRefusals.NotUnderstood("when it rains"), (await _hub.MoveAsync(_hub.Amina, once, "when it rains")).Refusal);
        Assert.Equal("rights.not-allowed", (await _hub.MoveAsync(_hub.Brian, once, "tomorrow 19:00")).Refusal!.Code);
        Assert.Equal(SessionRefusals.ChangedMeanwhile, (await _hub.MoveAsync(_hub.Amina, once with { Version = 7 }, "tomorrow 19:00")).Refusal);
    }

    [Fact]
    public async Task One_of_several_is_over_before_the_next_begins()
    {
        var daily = await _hub.ScheduleAsync(_hub.Amina, SessionHub.Request("every day 18:00"));
        var next = daily.Start + Duration.FromDays(1);

        Assert.Equal(SessionRefusals.PastTheNextOne(next), (await _hub.MoveAsync(_hub.Amina, daily, "tomorrow 17:30")).Refusal);
        Assert.Equal(SessionRefusals.PastTheNextOne(next), (await _hub.MoveAsync(_hub.Amina, daily, "tomorrow 17:00")).Refusal);
        Assert.Null((await _hub.MoveAsync(_hub.Amina, daily, "tomorrow 16:59")).Refusal);
    }

    [Fact]
    public async Task What_all_that_follow_say_leaves_them_as_long_as_they_are()
    {
        var session = await _hub.ScheduleAsync(_hub.Amina, SessionHub.Request("every tue 17:00"));
        var longer = (await _hub.MoveAsync(_hub.Amina, session, "wed 9:00", length: "2 hours")).Value!;

        var edited = (await EditAllAsync(longer, "Mob review")).Value!;

        Assert.Equal(("Mob review", Duration.FromHours(2)), (edited.Content.Title, edited.Content.Length));
        Assert.Equal(("Mob review", Duration.FromHours(1)), (edited.Repeats!.Usual!.Title, edited.Repeats.Usual.Length));
        Assert.Equal(SessionRefusals.NothingChanged, (await EditAllAsync(edited, "Mob review")).Refusal);
    }

    [Fact]
    public async Task What_has_begun_is_neither_moved_nor_called_off()
    {
        var session = await _hub.ScheduleAsync(_hub.Amina);
        _hub.Time.Advance((session.Start - _hub.Now).ToTimeSpan());

        Assert.Equal(SessionRefusals.BegunAlready, (await _hub.MoveAsync(_hub.Amina, session, "in 1 hour")).Refusal);
        Assert.Equal(SessionRefusals.BegunAlready, (await _hub.SessionEditing.CancelAsync(_hub.Amina, session.Id, SessionScope.ThisOne, TestToken)).Refusal);
    }

    [Fact]
    public async Task Only_times_that_are_to_come_are_left_out()
    {
        var (once, weekly) = (await _hub.ScheduleAsync(_hub.Amina), await _hub.ScheduleAsync(_hub.Amina, SessionHub.Request("every tue 17:00")));
        var slot = weekly.Repeats!.Slot;

        Assert.Equal(SessionRefusals.DoesNotRepeat, (await _hub.SessionEditing.LeaveOutAsync(_hub.Amina, once.Id, [slot], TestToken)).Refusal);
        var strange = await _hub.SessionEditing.LeaveOutAsync(_hub.Amina, weekly.Id, [slot, slot.PlusDays(1), slot.PlusYears(7000)], TestToken);
        Assert.Equal(SessionRefusals.NothingChanged, strange.Refusal);

        var left = (await _hub.SessionEditing.LeaveOutAsync(_hub.Amina, weekly.Id, [slot.PlusWeeks(1)], TestToken)).Value!;
        Assert.Equal(slot.PlusWeeks(2), left.Repeats!.Following().First());
    }

    private async Task<PlannedMove> PlanAsync(Session session, string when, string? length = null) =>
        (await _hub.SessionMoves.PlanAsync(_hub.Amina, session.Id, session.Version, SessionScope.ThisOne, when, length, TestToken)).Value!;

    private Task<Outcome<Session>> EditAllAsync(Session session, string title) => _hub.SessionEditing.EditAsync(
        _hub.Amina, session.Id, session.Version, SessionScope.AllThatFollow, new SessionForm(title), TestToken);
}
