using System.Globalization;
using NexusBot.Core;
using NexusBot.Core.Members;
using NexusBot.Core.Moderation;
using NexusBot.Core.Sessions;
using NodaTime;

namespace NexusBot.Tests.Sessions;

public sealed class FindingATimeTests : IDisposable
{
    private static readonly DateTimeZone s_nairobi = DateTimeZoneProviders.Tzdb["Africa/Nairobi"];

    private readonly Hub _hub = new();

    private static CancellationToken TestToken => TestContext.Current.CancellationToken;

    public void Dispose() => _hub.Dispose();

    [Fact]
    public async Task Times_lie_in_the_hours_of_all_wherever_they_are()
    {
        await TellAsync(_hub.Amina, "Africa/Nairobi", "every day 18-22");
        await TellAsync(_hub.Brian, "Europe/Berlin", "every day 18-20");

        var found = await FindAsync(_hub.Brian.Member);

        // 18:00 in Berlin is 20:00 in Nairobi.
        Assert.Equal(
            Enumerable.Range(23, 5).Select(day => new LocalDate(2026, 11, day).At(new LocalTime(20, 0))),
            found.Times.Select(time => time.Start.InZone(s_nairobi).LocalDateTime));
        Assert.All(found.Times, time => Assert.Equal(2, time.Free));
        Assert.Empty(found.Unknown);
    }

    [Fact]
    public async Task The_hours_stay_where_they_are_on_the_wall_when_clocks_change()
    {
        _hub.Time.SetUtcNow(new DateTimeOffset(2027, 3, 26, 12, 0, 0, TimeSpan.Zero));
        await TellAsync(_hub.Amina, "Europe/Berlin", "every day 18-19");

        var found = await FindAsync();

        Assert.Equal(
            [
                Instant.FromUtc(2027, 3, 26, 17, 0), Instant.FromUtc(2027, 3, 27, 17, 0), Instant.FromUtc(2027, 3, 28, 16, 0),
                Instant.FromUtc(2027, 3, 29, 16, 0), Instant.FromUtc(2027, 3, 30, 16, 0),
            ],
            found.Times.Select(time => time.Start));
    }

    [Fact]
    public async Task What_is_taken_already_is_not_proposed_and_what_adjoins_is_one_stretch()
    {
        await TellAsync(_hub.Amina, "Africa/Nairobi", "tue 18-20, wed 22-24, thu 0-2");
        await _hub.ScheduleAsync(_hub.Amina, SessionHub.Request("tomorrow 18:00"));

        var found = await FindAsync(form: new SessionForm("Reading group") { Length = "2 hours" }, days: 7);

        // Not on Tuesday from six to seven, and so not for two hours; on Wednesday until after midnight.
        Assert.Equal(
            [new LocalDateTime(2026, 11, 25, 22, 0), new LocalDateTime(2026, 11, 26, 0, 0)],
            found.Times.Select(time => time.Start.InZone(s_nairobi).LocalDateTime));
    }

    [Fact]
    public async Task Who_told_no_hours_or_shows_them_to_nobody_is_named_and_not_counted_in()
    {
        await TellAsync(_hub.Amina, "Africa/Nairobi", "every day 18-22");
        await TellAsync(_hub.Brian, "Africa/Nairobi", "every day 6-7");
        await _hub.Profiles.ShowToAsync(_hub.Brian, ProfileField.Hours, Visibility.Nobody, TestToken);

        var found = await FindAsync(_hub.Brian.Member, _hub.Grace.Member, _hub.Amina.Member);

        Assert.Equal([_hub.Brian.Member, _hub.Grace.Member], found.Unknown);
        Assert.Equal([_hub.Amina.Member], found.Known);
        Assert.Equal([_hub.Brian.Member, _hub.Grace.Member], found.Invited);
    }

    [Fact]
    public async Task More_of_them_come_before_earlier()
    {
        await TellAsync(_hub.Amina, "Africa/Nairobi", "every day 18-19");
        await TellAsync(_hub.Brian, "Africa/Nairobi", "sat 18-19");

        var found = await FindAsync(_hub.Brian.Member);

        Assert.Equal(2, found.Times.Count(time => time.Free == 2));
        Assert.Equal(SessionPoll.MostTimes, found.Times.Count);
    }

    [Fact]
    public async Task Without_hours_or_without_a_time_it_says_what_to_do()
    {
        Assert.Equal(PollRefusals.NoHours, (await PlanAsync(new FindTime(new SessionForm("Reading group"), [], 14))).Refusal);
        await TellAsync(_hub.Amina, "Africa/Nairobi", "every day 18-19");

        Assert.Equal(PollRefusals.NoTime(3), (await PlanAsync(new FindTime(new SessionForm("Reading group") { Length = "2 hours" }, [], 3))).Refusal);
        var many = Enumerable.Range(2000, SessionPoll.MostInvited + 1).Select(id => new MemberId((ulong)id)).ToList();
        Assert.Equal(PollRefusals.TooManyInvited, (await PlanAsync(new FindTime(new SessionForm("Reading group"), many, 3))).Refusal);
    }

    [Fact]
    public async Task A_vote_counts_once_and_once_more_takes_it_back()
    {
        var poll = await AskAsync();

        await VoteAsync(_hub.Brian, poll, 1);
        await VoteAsync(_hub.Brian, poll, 0);
        var twice = await VoteAsync(_hub.Brian, poll, 1);

        Assert.Equal([new PollVote(_hub.Brian.Member, 0)], twice.Value!.Votes);
        Assert.Equal(PollRefusals.NotFound, (await VoteAsync(_hub.Brian, poll, 5)).Refusal);
        Assert.Equal(PollRefusals.NotFound, (await VoteAsync(_hub.Elsewhere, poll, 0)).Refusal);
    }

    [Fact]
    public async Task Whoever_asked_settles_it_and_it_is_a_session_with_those_who_voted_for_that_time()
    {
        var poll = await AskAsync(new SessionForm("Reading group") { Seats = "2" });
        await VoteAsync(_hub.Grace, poll, 1);
        await VoteAsync(_hub.Brian, poll, 1);
        await VoteAsync(_hub.Brian, poll, 0);

        var stranger = await _hub.Polls.SettleAsync(_hub.Brian, poll.Id, 1, evenSo: false, TestToken);
        var settled = await _hub.Polls.SettleAsync(_hub.Amina, poll.Id, 1, evenSo: false, TestToken);
        var again = await _hub.Polls.SettleAsync(_hub.Amina, poll.Id, 0, evenSo: false, TestToken);
        var late = await VoteAsync(_hub.Brian, poll, 0);
        var session = Assert.Single(await _hub.SessionStore.ListAheadAsync(poll.Guild, _hub.Now, TestToken));

        Assert.NotNull(stranger.Refusal);
        Assert.Equal((PollState.Settled, poll.Times[1]), (settled.Value!.State, settled.Value.Chosen));
        Assert.Equal(PollRefusals.Settled(poll.Times[1]), again.Refusal);
        Assert.Equal(PollRefusals.Settled(poll.Times[1]), late.Refusal);
        Assert.Equal((_hub.Amina.Member, poll.Times[1], "Africa/Nairobi"), (session.Host, session.Start, session.Zone));
        Assert.Equal([_hub.Amina.Member, _hub.Grace.Member, _hub.Brian.Member], session.With(RsvpAnswer.Going).Select(each => each.Member));
        Assert.True(session.IsWaiting(_hub.Brian.Member));
    }

    [Fact]
    public async Task What_its_host_has_at_that_time_is_said_before_it_is_settled_and_to_voters_too()
    {
        var poll = await AskAsync();
        var typed = poll.Times[1].InZone(DateTimeZoneProviders.Tzdb["Africa/Nairobi"]).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        var other = await _hub.ScheduleAsync(_hub.Amina, SessionHub.Request(typed));
        await _hub.AnswerAsync(_hub.Brian, other, RsvpAnswer.Going);

        var own = await _hub.Polls.SettleAsync(_hub.Amina, poll.Id, 1, evenSo: false, TestToken);
        var moderators = await _hub.Polls.SettleAsync(_hub.Wanjiru, poll.Id, 1, evenSo: false, TestToken);
        var stranger = await _hub.Polls.SettleAsync(_hub.Brian, poll.Id, 1, evenSo: false, TestToken);
        var voters = await _hub.Polls.FindTakenAsync(_hub.Brian, poll, 1, TestToken);
        var settled = await _hub.Polls.SettleAsync(_hub.Amina, poll.Id, 1, evenSo: true, TestToken);
        var again = await _hub.Polls.SettleAsync(_hub.Amina, poll.Id, 1, evenSo: false, TestToken);

        Assert.Equal(SessionRefusals.Overlaps(other.Content.Title, other.Start), own.Refusal);
        Assert.Equal(SessionRefusals.HostOverlaps(other.Content.Title, other.Start), moderators.Refusal);
        Assert.Equal("rights.not-allowed", stranger.Refusal!.Code);
        Assert.Equal(other.Id, Assert.Single(voters.Sessions).Id);
        Assert.Empty((await _hub.Polls.FindTakenAsync(_hub.Brian, poll, 0, TestToken)).Sessions);
        Assert.Equal(PollRefusals.Settled(poll.Times[1]), again.Refusal);
        var session = (await _hub.SessionStore.FindAsync(poll.Guild, settled.Value!.Session!.Value, TestToken))!;
        Assert.Equal((poll.Id, poll.Times[1]), (session.Poll, session.Start));
    }

    [Fact]
    public async Task A_time_that_has_passed_is_neither_voted_for_nor_chosen_and_the_favourite_is_one_to_come()
    {
        var poll = await AskAsync();
        var voted = (await VoteAsync(_hub.Brian, poll, 0)).Value!;
        Assert.Equal(0, voted.FavouriteAt(_hub.Now));
        _hub.Time.SetUtcNow((poll.Times[0] + Duration.FromMinutes(1)).ToDateTimeOffset());

        Assert.Equal(PollRefusals.Passed(poll.Times[0]), (await VoteAsync(_hub.Grace, poll, 0)).Refusal);
        Assert.Equal(PollRefusals.Passed(poll.Times[0]), (await _hub.Polls.SettleAsync(_hub.Amina, poll.Id, 0, evenSo: false, TestToken)).Refusal);
        Assert.Equal(1, voted.FavouriteAt(_hub.Now));
        Assert.Null(voted.FavouriteAt(poll.LastEnd));
    }

    [Fact]
    public async Task A_moderator_closes_it_and_that_is_written_down()
    {
        var poll = await AskAsync();

        Assert.NotNull((await _hub.Polls.CloseAsync(_hub.Brian, poll.Id, TestToken)).Refusal);
        var closed = await _hub.Polls.CloseAsync(_hub.Wanjiru, poll.Id, TestToken);

        Assert.Equal(PollState.Closed, closed.Value!.State);
        Assert.Equal(AuditKind.ClosePoll, (await _hub.Audit.ReadAsync(poll.Guild, actor: null, page: 1, TestToken)).Items[0].What);
        Assert.Equal(PollRefusals.Closed, (await VoteAsync(_hub.Brian, poll, 0)).Refusal);
        Assert.Equal(PollRefusals.Closed, (await _hub.Polls.SettleAsync(_hub.Amina, poll.Id, 0, evenSo: false, TestToken)).Refusal);
        Assert.Equal(PollRefusals.Closed, (await _hub.Polls.GetOwnAsync(_hub.Amina, poll.Id, TestToken)).Refusal);
    }

    private async Task TellAsync(Caller member, string zone, string hours)
    {
        Assert.Null((await _hub.Profiles.SetZoneAsync(member, zone, TestToken)).Refusal);
        Assert.Null((await _hub.Profiles.SetHoursAsync(_hub.Member(member.Member.Value), hours, version: null, TestToken)).Refusal);
    }

    private Task<Outcome<PlannedPoll>> PlanAsync(FindTime request) => _hub.Polls.PlanAsync(_hub.Amina, request, TestToken);

    private Task<PlannedPoll> FindAsync(params MemberId[] invited) => FindAsync(new SessionForm("Reading group"), days: 14, invited);

    private async Task<PlannedPoll> FindAsync(SessionForm form, int days, params MemberId[] invited)
    {
        var found = await PlanAsync(new FindTime(form, invited, days));
        Assert.Null(found.Refusal);
        return found.Value!;
    }

    private async Task<SessionPoll> AskAsync(SessionForm? form = null)
    {
        await TellAsync(_hub.Amina, "Africa/Nairobi", "every day 18-22");
        var asked = await _hub.Polls.AskAsync(_hub.Amina, await FindAsync(form ?? new SessionForm("Reading group"), days: 14), TestToken);
        Assert.Null(asked.Refusal);
        return asked.Value!.Poll;
    }

    private Task<Outcome<SessionPoll>> VoteAsync(Caller caller, SessionPoll poll, int time) => _hub.Polls.VoteAsync(caller, poll.Id, time, TestToken);
}
