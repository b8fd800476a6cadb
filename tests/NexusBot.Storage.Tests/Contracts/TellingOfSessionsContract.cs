using NexusBot.Core;
using NexusBot.Core.Moderation;
using NexusBot.Core.Reminders;
using NexusBot.Core.Sessions;
using NodaTime;

namespace NexusBot.Storage.Tests.Contracts;

/// <summary>Who is reminded, and who is told of changes: in the transactions that cause it.</summary>
public abstract class TellingOfSessionsContract(IStoreProvider provider) : SessionContract(provider)
{
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
            [
                (Some.Amina, session.Start - Duration.FromHours(24)),
                (Some.Brian, session.Start - Duration.FromHours(2)),
                (Some.Amina, session.Start - Duration.FromMinutes(10)),
            ],
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
        Assert.Equal(
            [start - Duration.FromMinutes(10), start - Duration.FromMinutes(10)],
            told.Where(each => each.News == SessionNews.Reminder).Select(each => each.Due));
    }

    [Fact]
    public async Task What_changes_again_while_it_is_on_its_way_is_corrected()
    {
        var session = Some.Session();
        await AddAsync(session);
        await AnswerAsync(session, Some.Brian, RsvpAnswer.Going);
        await ChangeAsync(session, stored => stored with { Start = session.Start + Duration.FromHours(1), Version = 2 });
        var told = Assert.Single(await DueAsync(Some.Now), each => each.News == SessionNews.Moved);

        await ChangeAsync(session, stored => stored with { Start = session.Start + Duration.FromHours(2), Version = 3 });

        Assert.Equal(2, (await Stores.Outbox.FindAsync(SessionMessage.OutboxKind, told.Id.Value, TestToken))!.Wanted);
        Assert.DoesNotContain(await DueAsync(Some.Now), each => each.News == SessionNews.Moved);
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
    public async Task The_hubs_other_reminders_hold_for_those_who_chose_none()
    {
        var session = Some.Session() with
        {
            Answers =
            [
                new Rsvp(Some.Amina, RsvpAnswer.Going, Some.Now),
                new Rsvp(Some.Brian, RsvpAnswer.Going, Some.Now, new ReminderOffsets([Duration.FromHours(2)])),
            ],
        };
        await AddAsync(session);
        var settings = GuildSettings.Defaults(Some.Guild) with { SessionReminders = new ReminderOffsets([Duration.FromHours(5)]), Version = 1 };
        await DecideAsync(settings);

        Assert.Equal(
            [(Some.Amina, Duration.FromHours(5)), (Some.Brian, Duration.FromHours(2))],
            (await DueAsync(session.Start)).Select(each => (each.To, each.Before!.Value)));
    }

    [Fact]
    public async Task A_host_who_goes_leaves_the_session_to_those_who_come_and_each_is_told_once()
    {
        var (joined, alone) = (Some.Session(), Some.Session());
        foreach (var session in new[] { joined, alone })
            await AddAsync(session);
        await AnswerAsync(joined, Some.Brian, RsvpAnswer.Maybe);
        await AnswerAsync(joined, new MemberId(103), RsvpAnswer.Cannot);

        await Stores.Sessions.DisownAsync(Some.Guild, Some.Amina, TestToken);
        await Stores.Sessions.DisownAsync(Some.Guild, Some.Amina, TestToken);

        var hostless = (await Stores.Sessions.FindAnywhereAsync(joined.Id, TestToken))!;
        Assert.Equal((true, joined.Content.Title, 2), (hostless.IsHostless, hostless.Content.Title, hostless.Version));
        Assert.Equal(SessionState.Cancelled, (await Stores.Sessions.FindAnywhereAsync(alone.Id, TestToken))!.State);
        var told = await DueAsync(joined.Start);
        Assert.Equal([(Some.Brian, SessionNews.Hostless)], told.Where(each => each.News != SessionNews.Reminder).Select(each => (each.To, each.News)));
        Assert.DoesNotContain(told, each => each.To == Some.Amina);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Whoever_gets_the_seat_of_a_host_who_goes_is_told_of_both(bool isErased)
    {
        var session = Some.Session(seats: 2);
        await AddAsync(session);
        await AnswerAsync(session, Some.Brian, RsvpAnswer.Going);
        await AnswerAsync(session, new MemberId(103), RsvpAnswer.Going);

        await (isErased
            ? Stores.Sessions.EraseMemberAsync(Some.Guild, Some.Amina, TestToken)
            : Stores.Sessions.DisownAsync(Some.Guild, Some.Amina, TestToken));

        Assert.Equal(
            [(Some.Brian, SessionNews.Hostless), (new MemberId(103), SessionNews.Hostless), (new MemberId(103), SessionNews.Seat)],
            (await DueAsync(Some.Now)).Select(each => (each.To, each.News)));
    }

    [Fact]
    public async Task Of_an_erased_host_no_word_is_left_and_the_others_are_told_once()
    {
        var (joined, alone, over) = (Some.Weekly() with { Host = Some.Amina }, Some.Session(), Some.Session(-Duration.FromHours(2)));
        joined = joined with { Repeats = joined.Repeats! with { Usual = joined.Content } };
        foreach (var session in new[] { joined, alone, over })
        {
            await AddAsync(session);
            await AnswerAsync(session, Some.Brian, session == alone ? RsvpAnswer.Cannot : RsvpAnswer.Going);
        }

        await Stores.Sessions.EraseMemberAsync(Some.Guild, Some.Amina, TestToken);
        await Stores.Sessions.EraseMemberAsync(Some.Guild, Some.Amina, TestToken);

        var left = (await Stores.Sessions.FindAnywhereAsync(joined.Id, TestToken))!;
        var wordless = new SessionContent(SessionContent.NoTitle, null, joined.Content.Length) { Track = joined.Content.Track };
        Assert.All([left.Content, left.Repeats!.Usual!], content => Assert.True(content.SaysTheSame(wordless), $"It says {content}."));
        Assert.Equal(joined.Start, left.Start);
        Assert.Null(await Stores.Sessions.FindAnywhereAsync(alone.Id, TestToken));
        Assert.Null(await Stores.Sessions.FindAnywhereAsync(over.Id, TestToken));
        Assert.Equal([(Some.Brian, SessionNews.Hostless)], (await DueAsync(Some.Now)).Select(each => (each.To, each.News)));
    }
}
