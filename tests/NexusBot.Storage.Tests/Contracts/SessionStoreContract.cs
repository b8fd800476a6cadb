using NexusBot.Core;
using NexusBot.Core.Delivery;
using NexusBot.Core.Reminders;
using NexusBot.Core.Sessions;
using NodaTime;

namespace NexusBot.Storage.Tests.Contracts;

public abstract class SessionStoreContract(IStoreProvider provider) : SessionContract(provider)
{
    [Fact]
    public async Task A_session_comes_back_as_it_was_written()
    {
        var session = Some.Weekly() with
        {
            Missed = 2,
            Answers = [new Rsvp(Some.Amina, RsvpAnswer.Maybe, Some.Now, ReminderOffsets.None), new Rsvp(Some.Brian, RsvpAnswer.Going, Some.Now)],
        };
        session = session with
        {
            Content = session.Content with { Seats = 3, Place = new SessionPlace.InChannel(Some.Channel, IsVoice: true) },
            Repeats = session.Repeats!.With(new ChangedSlot(new LocalDateTime(2026, 12, 1, 17, 0), MovedTo: null)) with { Usual = session.Content },
        };
        await AddAsync(session);

        Assert.Equivalent(session, await Stores.Sessions.FindAsync(Some.Guild, session.Id, TestToken), strict: true);
        Assert.Equivalent(session, await Stores.Sessions.FindAnywhereAsync(session.Id, TestToken), strict: true);
        Assert.Null(await Stores.Sessions.FindAsync(Some.OtherGuild, session.Id, TestToken));
    }

    [Fact]
    public async Task It_is_added_once_however_often_that_is_asked_for()
    {
        var (mark, session) = (Some.Mark(), Some.Session());
        await Stores.Sessions.TryAddAsync(session, mark, TestToken);

        var repeated = await Stores.Sessions.TryAddAsync(Some.Session(), mark, TestToken);
        var pressedTwice = await Stores.Sessions.TryAddAsync(session with { Version = 7 }, Some.Mark(), TestToken);

        Assert.Equal((session.Id, session.Id), (repeated.Value!.Id, pressedTwice.Value!.Id));
        Assert.Equal(1, pressedTwice.Value.Version);
        Assert.Single(await AheadAsync());
    }

    [Fact]
    public async Task A_host_has_so_many_ahead_and_so_has_a_guild()
    {
        for (var i = 0; i < SessionLimits.OfHost; i++)
            Assert.Null((await AddAsync(Some.Session())).Refusal);
        Assert.Equal(SessionRefusals.TooManyOfYours, (await AddAsync(Some.Session())).Refusal);

        for (var i = SessionLimits.OfHost; i < SessionLimits.OfGuild; i++)
            Assert.Null((await AddAsync(Some.Session(host: new MemberId((ulong)(2000 + i))))).Refusal);

        Assert.Equal(SessionRefusals.TooManyHere, (await AddAsync(Some.Session(host: Some.Brian))).Refusal);
        Assert.Null((await AddAsync(Some.Session(guild: Some.OtherGuild))).Refusal);
    }

    [Fact]
    public async Task Those_ahead_come_in_the_order_in_which_they_begin()
    {
        var (later, sooner, underWay, over) =
            (Some.Session(Duration.FromDays(2)), Some.Session(Duration.FromDays(1)), Some.Session(-Duration.FromMinutes(30)), Some.Session(-Duration.FromHours(2)));
        foreach (var session in new[] { later, sooner, underWay, over, Some.Session(guild: Some.OtherGuild) })
            await AddAsync(session);

        Assert.Equal([underWay.Id, sooner.Id, later.Id], (await AheadAsync()).Select(session => session.Id));
    }

    [Fact]
    public async Task A_repeated_interaction_changes_nothing()
    {
        var (session, mark) = (Some.Session(), Some.Mark(Some.Brian));
        await AddAsync(session);
        await Stores.Sessions.ChangeAsync(Some.Guild, session.Id, Some.Answers(Some.Brian, RsvpAnswer.Going), mark, TestToken);

        var repeated = await Stores.Sessions.ChangeAsync(Some.Guild, session.Id, Some.Answers(Some.Brian, RsvpAnswer.Cannot), mark, TestToken);

        Assert.Equal(RsvpAnswer.Going, repeated.Value!.AnswerOf(Some.Brian)!.Answer);
        var elsewhere = await Stores.Sessions.ChangeAsync(
            Some.OtherGuild, session.Id, Some.Answers(Some.Brian, RsvpAnswer.Going), Some.Mark(), TestToken);
        Assert.Equal(SessionRefusals.NotFound, elsewhere.Refusal);
    }

    [Fact]
    public async Task Its_card_waits_for_a_channel_and_follows_each_change()
    {
        var session = Some.Session();
        await AddAsync(session);
        Assert.Null(await CardAsync(session));

        Assert.Equal(1, await ChooseChannelAsync());
        Assert.Equal(0, await ChooseChannelAsync());
        await AnswerAsync(session, Some.Brian, RsvpAnswer.Going);

        Assert.Equal((new Address.GuildChannel(Some.Channel), 2), ((await CardAsync(session))!.Address, (await CardAsync(session))!.Wanted));
        Assert.NotNull(await Stores.Outbox.FindAsync(Session.ThreadKind, session.Id.Value, TestToken));
    }

    [Fact]
    public async Task A_thread_follows_the_title_alone_and_comes_with_a_card_that_came_late()
    {
        var session = Some.Session();
        await ChooseChannelAsync();
        await AddAsync(session);
        await AnswerAsync(session, Some.Brian, RsvpAnswer.Going);
        Assert.Equal(1, (await ThreadAsync(session))!.Wanted);

        await ChangeAsync(session, stored => stored with { Content = stored.Content with { Title = "Pair programming" }, Version = 2 });
        Assert.Equal(2, (await ThreadAsync(session))!.Wanted);

        foreach (var claim in await Stores.Outbox.ClaimDueAsync(Some.Now + Duration.FromSeconds(1), Duration.FromMinutes(1), new ClaimRoom(100), TestToken))
            await Stores.Outbox.RemoveAsync(claim, TestToken);
        Assert.Null(await ThreadAsync(session));
        await AnswerAsync(session, Some.Brian, RsvpAnswer.Cannot);
        Assert.NotNull(await ThreadAsync(session));
    }

    [Fact]
    public async Task A_thread_waits_for_its_card_in_no_lane_but_its_own()
    {
        var session = Some.Session();
        await ChooseChannelAsync();
        await AddAsync(session);

        Assert.NotEqual((await CardAsync(session))!.Address, (await ThreadAsync(session))!.Address);
    }

    [Fact]
    public async Task The_latest_of_those_that_repeat_is_found_whatever_became_of_it()
    {
        var first = Some.Weekly();
        await AddAsync(first);
        await Stores.Outbox.ClaimDueAsync(first.End, Duration.FromMinutes(1), new ClaimRoom(100), TestToken);
        var second = Assert.Single(await AheadAsync(first.End));
        await ChangeAsync(second, stored => stored with { State = SessionState.Cancelled, Version = 2 }, at: first.End);

        Assert.Equal(second.Id, (await Stores.Sessions.FindLatestAsync(Some.Guild, first.Id, TestToken))!.Id);
        Assert.Null(await Stores.Sessions.FindLatestAsync(Some.OtherGuild, first.Id, TestToken));
    }

    [Fact]
    public async Task What_ended_long_ago_is_forgotten_with_all_that_hangs_on_it()
    {
        var (old, lately) = (Some.Session(), Some.Session(Duration.FromDays(9)));
        await AddAsync(old);
        await AddAsync(lately);
        await DeliverAsync(old.End);

        Assert.Equal(0, await Stores.Sessions.SweepAsync(old.Start, 10, TestToken));
        Assert.Equal(1, await Stores.Sessions.SweepAsync(old.End, 10, TestToken));

        Assert.Null(await Stores.Sessions.FindAnywhereAsync(old.Id, TestToken));
        Assert.Null(await Stores.Outbox.FindAsync(Session.EventKind, old.Id.Value, TestToken));
        Assert.NotNull(await Stores.Sessions.FindAnywhereAsync(lately.Id, TestToken));
        Assert.Equal(2, (await DueAsync(lately.Start)).Count);
    }

    [Fact]
    public async Task Erasing_a_member_takes_what_they_planned_and_their_answers_and_gives_their_seat_on()
    {
        var (own, others) = (Some.Session(host: Some.Brian), Some.Session(seats: 2));
        await AddAsync(own);
        await AddAsync(others);
        await AnswerAsync(others, Some.Brian, RsvpAnswer.Going);
        await AnswerAsync(others, new MemberId(103), RsvpAnswer.Going);

        await Stores.Sessions.EraseMemberAsync(Some.Guild, Some.Brian, TestToken);

        Assert.Null(await Stores.Sessions.FindAnywhereAsync(own.Id, TestToken));
        Assert.True((await Stores.Sessions.FindAnywhereAsync(others.Id, TestToken))!.HasSeat(new MemberId(103)));
        Assert.DoesNotContain(await DueAsync(others.Start), each => each.To == Some.Brian);
    }

    private Task<OutboxEntry?> ThreadAsync(Session session) => Stores.Outbox.FindAsync(Session.ThreadKind, session.Id.Value, TestToken);
}
