using NexusBot.Core;
using NexusBot.Core.Delivery;
using NexusBot.Core.Sessions;
using NodaTime;

namespace NexusBot.Storage.Tests.Contracts;

public abstract class SessionPollStoreContract(IStoreProvider provider) : StoreContract(provider)
{
    [Fact]
    public async Task A_poll_comes_back_as_it_was_written()
    {
        var poll = Some.Poll() with
        {
            Invited = [Some.Brian],
            Votes = [new PollVote(Some.Brian, 2), new PollVote(Some.Amina, 0)],
            State = PollState.Settled,
            Chosen = Some.Now + Duration.FromDays(2),
        };
        await AddAsync(poll);

        Assert.Equivalent(poll, await FindAsync(poll), strict: true);
        Assert.Null(await Stores.Polls.FindAsync(Some.OtherGuild, poll.Id, TestToken));
    }

    [Fact]
    public async Task It_is_added_once_however_often_that_is_asked_for()
    {
        var (mark, poll) = (Some.Mark(), Some.Poll());
        await Stores.Polls.TryAddAsync(poll, mark, TestToken);
        await VoteAsync(poll, Some.Brian, 1);

        var repeated = await Stores.Polls.TryAddAsync(Some.Poll(), mark, TestToken);
        var pressedTwice = await AddAsync(poll);

        Assert.Equal((poll.Id, poll.Id), (repeated.Value!.Id, pressedTwice.Value!.Id));
        Assert.Single(pressedTwice.Value.Votes);
    }

    [Fact]
    public async Task A_member_has_so_many_open_and_those_that_ended_do_not_count()
    {
        for (var i = 1; i < SessionPoll.MostOpenOfMember; i++)
            await AddAsync(Some.Poll());
        await AddAsync(Some.Poll() with { State = PollState.Closed });
        await AddAsync(Some.Poll() with { Times = [Some.Now - Duration.FromDays(2)] });

        Assert.Null((await AddAsync(Some.Poll())).Refusal);
        Assert.Equal(PollRefusals.TooManyOpen, (await AddAsync(Some.Poll())).Refusal);
        Assert.Null((await AddAsync(Some.Poll(asker: Some.Brian))).Refusal);
        Assert.Null((await AddAsync(Some.Poll(guild: Some.OtherGuild))).Refusal);
    }

    [Fact]
    public async Task Each_change_is_made_once_and_the_card_follows()
    {
        var poll = Some.Poll();
        await AddAsync(poll);
        var before = await Stores.Outbox.FindAsync(SessionPoll.CardKind, poll.Id.Value, TestToken);
        var mark = Some.Mark(Some.Brian);

        await Stores.Polls.ChangeAsync(Some.Guild, poll.Id, Vote(Some.Brian, 1), mark, TestToken);
        await Stores.Polls.ChangeAsync(Some.Guild, poll.Id, Vote(Some.Brian, 1), mark, TestToken);
        var refused = await Stores.Polls.ChangeAsync(
            Some.Guild, poll.Id, new PollChange("no", _ => PollRefusals.Closed), Some.Mark(), TestToken);
        var elsewhere = await Stores.Polls.ChangeAsync(Some.OtherGuild, poll.Id, Vote(Some.Amina, 1), Some.Mark(), TestToken);
        var after = await Stores.Outbox.FindAsync(SessionPoll.CardKind, poll.Id.Value, TestToken);

        Assert.Single((await FindAsync(poll))!.Votes);
        Assert.Equal((PollRefusals.Closed, PollRefusals.NotFound), (refused.Refusal, elsewhere.Refusal));
        Assert.Equal((before!.Id, before.Wanted + 1), (after!.Id, after.Wanted));
    }

    [Fact]
    public async Task Of_two_who_settle_at_once_one_does_and_the_session_is_kept_with_it()
    {
        var poll = Some.Poll();
        await AddAsync(poll);

        var settled = await Task.WhenAll(SettleAsync(poll, Some.Session()), SettleAsync(poll, Some.Session()), VoteAsync(poll, Some.Brian, 0));

        Assert.Equal(1, settled.Take(2).Count(outcome => outcome.Refusal is null));
        Assert.Equal(1, settled.Take(2).Count(outcome => outcome.Refusal == PollRefusals.Settled(poll.Times[0])));
        var session = Assert.Single(await Stores.Sessions.ListAheadAsync(Some.Guild, Some.Now, TestToken));
        Assert.NotNull(await Stores.Outbox.FindAsync(Session.EventKind, session.Id.Value, TestToken));
    }

    [Fact]
    public async Task Where_there_is_no_room_for_the_session_the_poll_stays_open()
    {
        for (var i = 0; i < SessionLimits.OfHost; i++)
            await Stores.Sessions.TryAddAsync(Some.Session(), Some.Mark(), TestToken);
        var poll = Some.Poll();
        await AddAsync(poll);

        Assert.Equal(SessionRefusals.TooManyOfYours, (await SettleAsync(poll, Some.Session())).Refusal);
        Assert.Equal(PollState.Open, (await FindAsync(poll))!.State);
    }

    [Fact]
    public async Task Its_card_follows_the_session_that_came_of_it()
    {
        var (poll, session) = (Some.Poll(), Some.Session());
        await AddAsync(poll);
        await SettleAsync(poll, session with { Poll = poll.Id });
        Assert.Equal(session.Id, (await FindAsync(poll))!.Session);
        var settled = (await CardAsync(poll))!.Wanted;

        await ChangeAsync(session, stored => stored with { Answers = [.. stored.Answers, new Rsvp(Some.Brian, RsvpAnswer.Going, Some.Now)] });
        Assert.Equal(settled, (await CardAsync(poll))!.Wanted);
        await ChangeAsync(session, stored => stored with { Start = stored.Start + Duration.FromHours(1), Version = 2 });
        Assert.Equal(settled + 1, (await CardAsync(poll))!.Wanted);
        await ChangeAsync(session, stored => stored with { State = SessionState.Cancelled, Version = 3 });
        Assert.Equal(settled + 2, (await CardAsync(poll))!.Wanted);
    }

    [Fact]
    public async Task What_a_member_asked_who_left_is_closed()
    {
        var (open, others) = (Some.Poll(Some.Brian), Some.Poll());
        await AddAsync(open);
        await AddAsync(others);

        await Stores.Polls.CloseOfAsync(Some.Guild, Some.Brian, TestToken);

        Assert.Equal((PollState.Closed, PollState.Open), ((await FindAsync(open))!.State, (await FindAsync(others))!.State));
        Assert.Equal((2, 1), ((await CardAsync(open))!.Wanted, (await CardAsync(others))!.Wanted));
    }

    [Fact]
    public async Task What_ended_long_ago_is_forgotten_with_its_card()
    {
        var (old, young) = (Some.Poll(), Some.Poll() with { Times = [Some.Now + Duration.FromDays(9)] });
        await AddAsync(old);
        await AddAsync(young);

        var swept = await Stores.Polls.SweepAsync(old.LastEnd, max: 10, TestToken);

        Assert.Equal(1, swept);
        Assert.Null(await FindAsync(old));
        Assert.Null(await Stores.Outbox.FindAsync(SessionPoll.CardKind, old.Id.Value, TestToken));
        Assert.NotNull(await FindAsync(young));
    }

    private Task<OutboxEntry?> CardAsync(SessionPoll poll) => Stores.Outbox.FindAsync(SessionPoll.CardKind, poll.Id.Value, TestToken);

    private Task<Outcome<Session>> ChangeAsync(Session session, Func<Session, Session> change) => Stores.Sessions.ChangeAsync(
        Some.Guild, session.Id, new SessionChange("change", stored => new SessionStep(change(stored))), Some.Mark(), TestToken);

    private static PollChange Vote(MemberId member, int time) =>
        new("poll.vote", poll => new PollStep(poll with { Votes = [.. poll.Votes, new PollVote(member, time)] }));

    private Task<Outcome<SessionPoll>> AddAsync(SessionPoll poll) => Stores.Polls.TryAddAsync(poll, Some.Mark(poll.Asker), TestToken);

    private Task<SessionPoll?> FindAsync(SessionPoll poll) => Stores.Polls.FindAsync(Some.Guild, poll.Id, TestToken);

    private Task<Outcome<SessionPoll>> VoteAsync(SessionPoll poll, MemberId member, int time) =>
        Stores.Polls.ChangeAsync(Some.Guild, poll.Id, Vote(member, time), Some.Mark(member), TestToken);

    private Task<Outcome<SessionPoll>> SettleAsync(SessionPoll poll, Session session) => Stores.Polls.ChangeAsync(
        Some.Guild,
        poll.Id,
        new PollChange("poll.settle", stored => stored.State == PollState.Open
            ? new PollStep(stored with { State = PollState.Settled, Chosen = stored.Times[0], Session = session.Id }, session)
            : PollRefusals.Settled(stored.Times[0])),
        Some.Mark(),
        TestToken);
}
