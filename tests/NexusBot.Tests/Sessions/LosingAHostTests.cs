using Moq;
using NexusBot.Core;
using NexusBot.Core.Moderation;
using NexusBot.Core.Sessions;
using NodaTime;

namespace NexusBot.Tests.Sessions;

public sealed class LosingAHostTests : IDisposable
{
    private readonly Hub _hub = new();

    public LosingAHostTests() => _hub.GuildMembers
        .Setup(members => members.IsInAsync(_hub.Amina.Guild, It.IsAny<MemberId>(), It.IsAny<CancellationToken>()))
        .ReturnsAsync((GuildId _, MemberId member, CancellationToken _) => member != _hub.Amina.Member);

    private static CancellationToken TestToken => TestContext.Current.CancellationToken;

    public void Dispose() => _hub.Dispose();

    [Fact]
    public async Task Only_of_who_has_left_the_sessions_lose_their_host()
    {
        var (left, stays) = (await JoinedAsync(), await _hub.ScheduleAsync(_hub.Grace, SessionHub.Request("in 5 days")));

        await LookAsync();
        await LookAsync();

        var hostless = await FindAsync(left);
        Assert.True(hostless.IsHostless);
        Assert.Equal((2, null), (hostless.Version, hostless.AnswerOf(_hub.Amina.Member)));
        Assert.Equal(stays.Version, (await FindAsync(stays)).Version);
    }

    [Fact]
    public async Task Whoever_comes_takes_it_over_and_so_does_a_moderator_and_nobody_else()
    {
        var (first, second) = (await JoinedAsync(), await JoinedAsync("in 4 days"));
        var early = await TakeOverAsync(_hub.Brian, first);
        await LookAsync();

        var stranger = await TakeOverAsync(_hub.Grace, first);
        var taken = await TakeOverAsync(_hub.Brian, first);
        var again = await TakeOverAsync(_hub.Brian, first);
        var late = await TakeOverAsync(_hub.Wanjiru, first);
        var moderated = await TakeOverAsync(_hub.Wanjiru, second);

        Assert.Equal(SessionRefusals.HasHost, early.Refusal);
        Assert.Equal(SessionRefusals.NotInIt, stranger.Refusal);
        Assert.Equal(_hub.Brian.Member, taken.Value!.Host);
        Assert.Equal(taken.Value.Version, again.Value!.Version);
        Assert.Equal(SessionRefusals.HasHost, late.Refusal);
        Assert.Equal(RsvpAnswer.Going, moderated.Value!.AnswerOf(_hub.Wanjiru.Member)!.Answer);
        Assert.Equal(AuditKind.TakeSessionOver, (await _hub.Audit.ReadAsync(first.Guild, actor: null, page: 1, TestToken)).Items[0].What);
    }

    [Fact]
    public async Task A_maybe_becomes_a_yes_and_keeps_its_reminders()
    {
        var session = await JoinedAsync(answer: RsvpAnswer.Maybe);
        await _hub.Attendance.ChooseRemindersAsync(_hub.Brian, session.Id, "2 hours", TestToken);
        await LookAsync();

        var taken = (await TakeOverAsync(_hub.Brian, session)).Value!;

        var answer = Assert.Single(taken.Answers);
        Assert.Equal((RsvpAnswer.Going, Duration.FromHours(2)), (answer.Answer, Assert.Single(answer.Reminders!.Before)));
    }

    [Fact]
    public async Task Nobody_leads_more_than_so_many()
    {
        var session = await JoinedAsync();
        await LookAsync();
        for (var i = 0; i < SessionLimits.OfHost; i++)
            await _hub.ScheduleAsync(_hub.Brian, SessionHub.Request($"in {i + 5} days"));

        Assert.Equal(SessionRefusals.TooManyOfYours, (await TakeOverAsync(_hub.Brian, session)).Refusal);
    }

    [Fact]
    public async Task Without_a_host_what_repeats_ends_with_this_time()
    {
        var session = await JoinedAsync("every tue 17:00");
        await LookAsync();
        var hostless = await FindAsync(session);

        Assert.Null(SessionTurns.End(hostless, hostless.End)!.Next);
        Assert.Null(SessionTurns.Skip(hostless, _hub.Now).Next);
        Assert.NotNull(SessionTurns.End((await TakeOverAsync(_hub.Brian, session)).Value!, hostless.End)!.Next);
    }

    [Fact]
    public async Task What_nobody_else_comes_to_is_called_off()
    {
        var alone = await _hub.ScheduleAsync(_hub.Amina);
        await _hub.AnswerAsync(_hub.Brian, alone, RsvpAnswer.Cannot);

        await LookAsync();

        Assert.Equal(SessionState.Cancelled, (await FindAsync(alone)).State);
        Assert.Equal(SessionRefusals.Cancelled, (await TakeOverAsync(_hub.Brian, alone)).Refusal);
    }

    [Fact]
    public async Task What_became_of_them_by_itself_is_written_down()
    {
        var (joined, alone) = (await JoinedAsync(), await _hub.ScheduleAsync(_hub.Amina, SessionHub.Request("in 4 days")));

        await LookAsync();

        Assert.Equal(
            [(AuditKind.LoseHost, joined.Id.ToString()), (AuditKind.CallSessionOff, alone.Id.ToString())],
            (await _hub.Audit.ReadAsync(joined.Guild, actor: null, page: 1, TestToken)).Items
                .Where(entry => entry.Actor == MemberId.Nobody).Select(entry => (entry.What, entry.After!)).Order());
    }

    [Fact]
    public async Task Whoever_leaves_what_they_shared_leaves_no_word_of_a_session()
    {
        var (joined, alone) = (await JoinedAsync(), await _hub.ScheduleAsync(_hub.Amina, SessionHub.Request("in 4 days")));

        await _hub.Records.EraseAsync(_hub.Amina, Core.Members.Erasure.LeaveSharedWork, TestToken);

        var left = await FindAsync(joined);
        Assert.Equal((true, SessionContent.NoTitle), (left.IsHostless, left.Content.Title));
        Assert.Null(await _hub.SessionStore.FindAsync(alone.Guild, alone.Id, TestToken));
    }

    [Fact]
    public async Task Whoever_takes_it_over_has_a_seat_and_takes_it_from_nobody()
    {
        var session = await JoinedAsync(form: new SessionForm("Mob programming") { Seats = "2" });
        await _hub.AnswerAsync(_hub.Grace, session, RsvpAnswer.Going);
        await _hub.AnswerAsync(_hub.Member(2000), session, RsvpAnswer.Going);
        await LookAsync();

        var taken = (await TakeOverAsync(_hub.Wanjiru, session)).Value!;

        Assert.Equal([_hub.Wanjiru.Member, _hub.Brian.Member, _hub.Grace.Member], taken.Seated.Select(each => each.Member));
        Assert.Equal([new MemberId(2000)], taken.Waiting.Select(each => each.Member));
        Assert.Equal(3, taken.Content.Seats);
    }

    [Fact]
    public async Task Who_has_a_seat_already_needs_no_other_and_who_waited_for_one_gets_it()
    {
        var form = new SessionForm("Mob programming") { Seats = "1" };
        var (seated, waiting) = (await JoinedAsync(form: form), await JoinedAsync("in 4 days", form: form));
        await _hub.AnswerAsync(_hub.Grace, waiting, RsvpAnswer.Going);
        await LookAsync();

        var bySeated = (await TakeOverAsync(_hub.Brian, seated)).Value!;
        var byWaiting = (await TakeOverAsync(_hub.Grace, waiting)).Value!;

        Assert.Equal(1, bySeated.Content.Seats);
        Assert.Equal([_hub.Grace.Member, _hub.Brian.Member], byWaiting.Seated.Select(each => each.Member));
    }

    [Fact]
    public async Task Where_only_this_time_had_more_seats_nobody_loses_theirs_in_the_following_ones()
    {
        var session = await JoinedAsync("every tue 17:00", form: new SessionForm("Mob programming") { Seats = "2" });
        await _hub.SessionEditing.EditAsync(
            _hub.Amina, session.Id, session.Version, SessionScope.ThisOne, new SessionForm("Mob programming") { Seats = "9" }, TestToken);
        await _hub.AnswerAsync(_hub.Grace, session, RsvpAnswer.Going);
        await LookAsync();

        var taken = (await TakeOverAsync(_hub.Wanjiru, session)).Value!;
        var next = SessionTurns.End(taken, taken.End)!.Next!;

        Assert.Equal((9, 3), (taken.Content.Seats, next.Content.Seats));
        Assert.Equal([_hub.Wanjiru.Member, _hub.Brian.Member, _hub.Grace.Member], next.Seated.Select(each => each.Member));
    }

    [Fact]
    public async Task Of_two_taken_over_at_once_only_as_many_as_are_allowed_get_a_new_host()
    {
        var sessions = new[] { await JoinedAsync(), await JoinedAsync("in 4 days") };
        await LookAsync();
        for (var i = 1; i < SessionLimits.OfHost; i++)
            await _hub.ScheduleAsync(_hub.Brian, SessionHub.Request($"in {i + 5} days"));

        var taken = await Task.WhenAll(sessions.Select(session => TakeOverAsync(_hub.Brian, session)));

        Assert.Equal([SessionRefusals.TooManyOfYours], taken.Select(each => each.Refusal).OfType<Refusal>());
    }

    [Fact]
    public async Task By_an_old_message_nobody_takes_it_over_who_has_left()
    {
        var session = await JoinedAsync();
        await LookAsync();
        _hub.GuildMembers.Setup(members => members.IsInAsync(session.Guild, _hub.Brian.Member, It.IsAny<CancellationToken>())).ReturnsAsync(value: false);

        var taken = await _hub.Hosting.TakeOverAsync(new Answerer(_hub.Brian.Member, _hub.Brian.Interaction), session.Id, TestToken);

        Assert.Equal("session.not-in-guild", taken.Refusal?.Code);
        Assert.True((await FindAsync(session)).IsHostless);
    }

    [Fact]
    public async Task One_of_whom_Discord_says_nothing_keeps_nobody_from_being_looked_at()
    {
        var (first, left) = (await _hub.ScheduleAsync(_hub.Grace, SessionHub.Request("in 2 hours")), await JoinedAsync());
        _hub.GuildMembers
            .Setup(members => members.IsInAsync(first.Guild, _hub.Grace.Member, It.IsAny<CancellationToken>()))
            .ThrowsAsync(new InvalidOperationException("Discord is away."));

        await LookAsync();

        Assert.True((await FindAsync(left)).IsHostless);
        Assert.False((await FindAsync(first)).IsHostless);
    }

    [Fact]
    public async Task What_somebody_asked_who_left_is_closed_though_they_host_nothing()
    {
        var content = new SessionContent("Reading group", null, Duration.FromHours(1));
        var planned = new PlannedPoll(SessionPollId.New(_hub.Now), content, "Africa/Nairobi", [(_hub.Now + Duration.FromDays(1), 1)], [], [], []);
        var (asked, others) = (await AskAsync(_hub.Amina), await AskAsync(_hub.Brian));

        await LookAsync();

        Assert.Equal(PollState.Closed, (await _hub.Polls.GetAsync(_hub.Brian, asked.Id, TestToken)).Value!.State);
        Assert.Equal(PollState.Open, (await _hub.Polls.GetAsync(_hub.Brian, others.Id, TestToken)).Value!.State);

        async Task<SessionPoll> AskAsync(Caller asker) =>
            (await _hub.Polls.AskAsync(asker, planned with { Id = SessionPollId.New(_hub.Now) }, TestToken)).Value!.Poll;
    }

    private async Task<Session> JoinedAsync(
        string when = "tomorrow 18:00", RsvpAnswer answer = RsvpAnswer.Going, SessionForm? form = null)
    {
        var session = await _hub.ScheduleAsync(_hub.Amina, SessionHub.Request(when, form));
        Assert.Null((await _hub.AnswerAsync(_hub.Brian, session, answer, evenSo: true)).Refusal);
        return session;
    }

    private Task LookAsync() => _hub.Hosting.LookAsync(_hub.Amina.Guild, TestToken);

    private Task<Outcome<Session>> TakeOverAsync(Caller caller, Session session) => _hub.Hosting.TakeOverAsync(caller, session.Id, TestToken);

    private async Task<Session> FindAsync(Session session) => (await _hub.SessionStore.FindAsync(session.Guild, session.Id, TestToken))!;
}
