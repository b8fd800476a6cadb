using Moq;
using NexusBot.Core;
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
        Assert.Equal("session.take-over", (await _hub.Audit.ListAsync(first.Guild, max: 1, TestToken))[0].What);
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

    private async Task<Session> JoinedAsync(string when = "tomorrow 18:00", RsvpAnswer answer = RsvpAnswer.Going)
    {
        var session = await _hub.ScheduleAsync(_hub.Amina, SessionHub.Request(when));
        Assert.Null((await _hub.AnswerAsync(_hub.Brian, session, answer, evenSo: true)).Refusal);
        return session;
    }

    private Task LookAsync() => _hub.Hosting.LookAsync(_hub.Amina.Guild, TestToken);

    private Task<Outcome<Session>> TakeOverAsync(Caller caller, Session session) => _hub.Hosting.TakeOverAsync(caller, session.Id, TestToken);

    private async Task<Session> FindAsync(Session session) => (await _hub.SessionStore.FindAsync(session.Guild, session.Id, TestToken))!;
}
