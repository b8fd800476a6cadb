using NexusBot.Core;
using NexusBot.Core.Delivery;
using NexusBot.Core.Moderation;
using NexusBot.Core.Reminders;
using NexusBot.Core.Sessions;
using NexusBot.Core.Times;
using NodaTime;

namespace NexusBot.Storage.Tests.Contracts;

public abstract class SessionStoreContract(IStoreProvider provider) : StoreContract(provider)
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
            Repeats = session.Repeats!.With(new SessionException(new LocalDateTime(2026, 12, 1, 17, 0), MovedTo: null)) with { Usual = session.Content },
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
    public async Task Each_who_comes_is_reminded_as_the_hub_decided_or_as_they_chose()
    {
        var session = Some.Session() with
        {
            Answers =
            [
                new Rsvp(Some.Amina, RsvpAnswer.Going, Some.Now),
                new Rsvp(Some.Brian, RsvpAnswer.Maybe, Some.Now, new ReminderOffsets([Duration.FromHours(2)])),
                new Rsvp(new MemberId(103), RsvpAnswer.Going, Some.Now, ReminderOffsets.None),
                new Rsvp(new MemberId(104), RsvpAnswer.Cannot, Some.Now),
            ],
        };
        await AddAsync(session);

        Assert.Equal(
            [(Some.Amina, session.Start - Duration.FromHours(24)), (Some.Brian, session.Start - Duration.FromHours(2)), (Some.Amina, session.Start - Duration.FromMinutes(10))],
            (await DueAsync(session.Start)).Select(each => (each.To, each.Due)));
    }

    [Fact]
    public async Task Reminders_whose_time_has_passed_are_not_sent_after_the_event()
    {
        await AddAsync(Some.Session(Duration.FromHours(1)));

        Assert.Equal([Duration.FromMinutes(10)], (await DueAsync(Some.Now + Duration.FromHours(1))).Select(each => each.Before!.Value));
    }

    [Fact]
    public async Task Of_two_who_want_the_last_seat_the_second_waits_and_gets_it_when_it_is_free()
    {
        var session = Some.Session(seats: 2);
        await AddAsync(session);
        await Task.WhenAll(AnswerAsync(session, Some.Brian, RsvpAnswer.Going), AnswerAsync(session, new MemberId(103), RsvpAnswer.Going));
        var full = (await Stores.Sessions.FindAsync(Some.Guild, session.Id, TestToken))!;
        var (second, waiting) = (full.Seated.Last().Member, Assert.Single(full.Waiting).Member);
        Assert.DoesNotContain(await DueAsync(session.Start, claims: false), each => each.To == waiting);

        await AnswerAsync(session, second, RsvpAnswer.Cannot);
        await AnswerAsync(session, second, RsvpAnswer.Cannot);

        var told = await DueAsync(session.Start);
        Assert.Equal([waiting], told.Where(each => each.News == SessionNews.Seat).Select(each => each.To));
        Assert.Equal(2, told.Count(each => each.News == SessionNews.Reminder && each.To == waiting));
        Assert.DoesNotContain(told, each => each.To == second);
    }

    [Fact]
    public async Task A_repeated_interaction_changes_nothing()
    {
        var (session, mark) = (Some.Session(), Some.Mark(Some.Brian));
        await AddAsync(session);
        await Stores.Sessions.ChangeAsync(Some.Guild, session.Id, Some.Answers(Some.Brian, RsvpAnswer.Going), mark, TestToken);

        var repeated = await Stores.Sessions.ChangeAsync(Some.Guild, session.Id, Some.Answers(Some.Brian, RsvpAnswer.Cannot), mark, TestToken);

        Assert.Equal(RsvpAnswer.Going, repeated.Value!.AnswerOf(Some.Brian)!.Answer);
        Assert.Equal(SessionRefusals.NotFound, (await Stores.Sessions.ChangeAsync(Some.OtherGuild, session.Id, Some.Answers(Some.Brian, RsvpAnswer.Going), Some.Mark(), TestToken)).Refusal);
    }

    [Fact]
    public async Task A_move_takes_the_reminders_along_and_leaves_those_that_came()
    {
        var session = Some.Session();
        await AddAsync(session);
        await AnswerAsync(session, Some.Brian, RsvpAnswer.Going);
        await DeliverAsync(session.Start - Duration.FromHours(24));

        var start = session.Start + Duration.FromHours(3);
        await ChangeAsync(session, stored => stored with { Start = start, Version = 2 }, at: session.Start - Duration.FromHours(1));

        var told = await DueAsync(start);
        Assert.Equal([Some.Brian], told.Where(each => each.News == SessionNews.Moved).Select(each => each.To));
        Assert.Equal([start - Duration.FromMinutes(10), start - Duration.FromMinutes(10)], told.Where(each => each.News == SessionNews.Reminder).Select(each => each.Due));
    }

    [Fact]
    public async Task Calling_it_off_takes_the_reminders_and_tells_everybody_who_wanted_to_come_but_who_did_it()
    {
        var session = Some.Session();
        await AddAsync(session);
        await AnswerAsync(session, Some.Brian, RsvpAnswer.Maybe);
        await AnswerAsync(session, new MemberId(103), RsvpAnswer.Cannot);

        await ChangeAsync(session, stored => stored with { State = SessionState.Cancelled, Version = 2 });

        var told = Assert.Single(await DueAsync(session.End + Duration.FromDays(1)));
        Assert.Equal((Some.Brian, SessionNews.Cancelled), (told.To, told.News));
        Assert.Null(await Stores.Outbox.FindAsync(Session.TurnKind, session.Id.Value, TestToken));
    }

    [Fact]
    public async Task Its_card_waits_for_a_channel_and_follows_each_change()
    {
        var session = Some.Session();
        await AddAsync(session);
        Assert.Null(await CardAsync(session));

        await ChooseChannelAsync();
        Assert.Equal(1, await Stores.Sessions.RefreshAsync(Some.Guild, Some.Now, TestToken));
        Assert.Equal(0, await Stores.Sessions.RefreshAsync(Some.Guild, Some.Now, TestToken));
        await AnswerAsync(session, Some.Brian, RsvpAnswer.Going);

        Assert.Equal((new Address.GuildChannel(Some.Channel), 2), ((await CardAsync(session))!.Address, (await CardAsync(session))!.Wanted));
        Assert.NotNull(await Stores.Outbox.FindAsync(Session.ThreadKind, session.Id.Value, TestToken));
    }

    [Fact]
    public async Task The_hubs_other_reminders_hold_for_those_who_chose_none()
    {
        var session = Some.Session() with
        {
            Answers = [new Rsvp(Some.Amina, RsvpAnswer.Going, Some.Now), new Rsvp(Some.Brian, RsvpAnswer.Going, Some.Now, new ReminderOffsets([Duration.FromHours(2)]))],
        };
        await AddAsync(session);
        var settings = GuildSettings.Defaults(Some.Guild) with { SessionReminders = new ReminderOffsets([Duration.FromHours(5)]), Version = 1 };
        await Stores.Settings.SaveAsync(settings, new AuditEntry(Some.Guild, Some.Brian, Some.Now, "zone", null, null), Some.Mark(), TestToken);

        await Stores.Sessions.RefreshAsync(Some.Guild, Some.Now, TestToken);

        Assert.Equal(
            [(Some.Amina, Duration.FromHours(5)), (Some.Brian, Duration.FromHours(2))],
            (await DueAsync(session.Start)).Select(each => (each.To, each.Before!.Value)));
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

    private Task<Outcome<Session>> AddAsync(Session session) => Stores.Sessions.TryAddAsync(session, Some.Mark(session.Host), TestToken);

    private Task<Outcome<Session>> AnswerAsync(Session session, MemberId member, RsvpAnswer answer) =>
        Stores.Sessions.ChangeAsync(Some.Guild, session.Id, Some.Answers(member, answer), Some.Mark(member), TestToken);

    private Task<Outcome<Session>> ChangeAsync(Session session, Func<Session, Session> change, Instant? at = null) => Stores.Sessions.ChangeAsync(
        Some.Guild,
        session.Id,
        new SessionChange("change", stored => new SessionStep(change(stored))),
        Some.Mark(session.Host) with { At = at ?? Some.Now },
        TestToken);

    private Task<IReadOnlyList<Session>> AheadAsync() => Stores.Sessions.ListAheadAsync(Some.Guild, Some.Now, TestToken);

    private Task<OutboxEntry?> CardAsync(Session session) => Stores.Outbox.FindAsync(Session.CardKind, session.Id.Value, TestToken);

    private Task ChooseChannelAsync()
    {
        var defaults = GuildSettings.Defaults(Some.Guild);
        var settings = defaults with { Channels = defaults.Channels.Add(ChannelPurpose.Sessions, Some.Channel), Version = 1 };
        return Stores.Settings.SaveAsync(settings, new AuditEntry(Some.Guild, Some.Brian, Some.Now, "channel", null, null), Some.Mark(), TestToken);
    }

    private async Task DeliverAsync(Instant now)
    {
        foreach (var claim in await Stores.Outbox.ClaimDueAsync(now, Duration.FromMinutes(1), new ClaimRoom(100), TestToken))
            await Stores.Outbox.CompleteAsync(claim, Some.Place, now, TestToken);
    }

    // What members are told by that moment, in the order in which it is due.
    private async Task<IReadOnlyList<SessionMessage>> DueAsync(Instant by, bool claims = true)
    {
        var due = new List<SessionMessage>();
        foreach (var claim in await Stores.Outbox.ClaimDueAsync(by, Duration.FromMinutes(1), new ClaimRoom(1000), TestToken))
        {
            if (claim.Entry.Kind == SessionMessage.OutboxKind)
                due.Add((await Stores.Sessions.FindMessageAsync(Some.Guild, new SessionMessageId(claim.Entry.Subject), TestToken))!);
            if (!claims)
                await Stores.Outbox.ReleaseAsync([claim], TestToken);
        }

        return due;
    }
}
