using Moq;
using NexusBot.Core;
using NexusBot.Core.Delivery;
using NexusBot.Core.Pairing;
using NodaTime;

namespace NexusBot.Tests.Pairing;

public sealed class MeetingPartnersTests
{
    private static CancellationToken TestToken => TestContext.Current.CancellationToken;

    [Fact]
    public async Task One_press_tells_both_in_their_thread_and_reminds_each_at_the_hours_of_sessions()
    {
        using var hub = await OpenedAsync();
        var partnership = await hub.LatestOfAsync(101);
        var slot = partnership.Slots[1];

        var agreed = await MeetAsync(hub, 101, slot);
        var told = Meetings(await hub.DeliverAsync());
        hub.Advance(slot - Duration.FromHours(24) - hub.Now);
        var dayBefore = Meetings(await hub.DeliverAsync());
        hub.Advance(Duration.FromHours(23));
        var between = await hub.DeliverAsync();
        hub.Advance(slot - Duration.FromMinutes(10) - hub.Now);
        var justBefore = Meetings(await hub.DeliverAsync());

        Assert.False(agreed.Value!.StoodAlready);
        Assert.Equal(slot, (await hub.LatestOfAsync(102)).Meeting!.At);
        Assert.Equal(new Address.GuildChannel(partnership.Place!.Value.Channel), Assert.Single(told).Address);
        Assert.Equal("101 102", Receivers(dayBefore));
        Assert.All(dayBefore, entry => Assert.Equal(new Address.GuildChannel(partnership.Place.Value.Channel), entry.Fallback));
        Assert.Empty(Meetings(between));
        Assert.Equal("101 102", Receivers(justBefore));
    }

    [Fact]
    public async Task The_moderators_choice_of_reminders_holds_for_pairs_too_and_what_would_be_late_does_not_come()
    {
        using var hub = await OpenedAsync();
        await hub.Settings.SetSessionRemindersAsync(hub.Wanjiru, "7 days, 2 hours", TestToken);
        var slot = (await hub.LatestOfAsync(101)).Slots[0];

        await MeetAsync(hub, 101, slot);

        var messages = (await hub.LatestOfAsync(101)).Meeting!.Messages;
        Assert.All(messages.Where(message => message.Before is not null), message => Assert.Equal(slot - Duration.FromHours(2), message.Due));
        Assert.Equal(3, messages.Length);
    }

    [Fact]
    public async Task Of_two_who_press_at_once_one_schedules_and_the_other_hears_that_it_stands()
    {
        using var hub = await OpenedAsync();
        var slot = (await hub.LatestOfAsync(101)).Slots[0];

        var outcomes = await Task.WhenAll(
            new ulong[] { 101, 102 }.Select(member => Task.Run(() => MeetAsync(hub, member, slot), TestToken)));

        Assert.All(outcomes, outcome => Assert.Null(outcome.Refusal));
        Assert.Single(outcomes, outcome => outcome.Value!.StoodAlready);
        Assert.Single(Meetings(await hub.DeliverAsync()));
    }

    [Fact]
    public async Task The_same_time_pressed_again_stands_and_nobody_is_told_twice()
    {
        using var hub = await OpenedAsync();
        var slot = (await hub.LatestOfAsync(101)).Slots[0];
        await MeetAsync(hub, 101, slot);
        await hub.DeliverAsync();

        var again = await MeetAsync(hub, 101, slot);

        Assert.True(again.Value!.StoodAlready);
        Assert.Empty(await hub.DeliverAsync());
    }

    [Fact]
    public async Task Another_time_moves_the_meeting_and_reminders_of_the_first_do_not_come()
    {
        using var hub = await OpenedAsync();
        var slots = (await hub.LatestOfAsync(101)).Slots;
        await MeetAsync(hub, 101, slots[0]);

        await MeetAsync(hub, 102, slots[2]);
        await hub.DeliverAsync();
        hub.Advance(slots[0] - hub.Now);
        var first = Meetings(await hub.DeliverAsync());
        hub.Advance(slots[2] - Duration.FromMinutes(10) - hub.Now);
        var second = Meetings(await hub.DeliverAsync());

        Assert.Empty(first);
        Assert.Equal("101 101 102 102", Receivers(second));
    }

    [Fact]
    public async Task A_time_that_has_passed_one_that_was_never_proposed_and_one_after_the_end_are_refused()
    {
        using var hub = await OpenedAsync();
        var partnership = await hub.LatestOfAsync(101);
        var slot = partnership.Slots[0];

        var unknown = await MeetAsync(hub, 101, slot + Duration.FromMinutes(1));
        hub.Advance(slot - hub.Now);
        var passed = await MeetAsync(hub, 101, slot);
        hub.Advance(partnership.EndsAt - hub.Now);
        var ended = await MeetAsync(hub, 101, partnership.Slots[2]);

        Assert.Equal(PairingRefusals.Over, unknown.Refusal);
        Assert.Equal(PairingRefusals.SlotPassed(slot), passed.Refusal);
        Assert.Equal(PairingRefusals.Over, ended.Refusal);
        Assert.Null((await hub.LatestOfAsync(101)).Meeting);
    }

    [Fact]
    public async Task Only_the_partners_choose()
    {
        using var hub = await OpenedAsync();
        var partnership = await hub.LatestOfAsync(101);

        var stranger = await hub.Pairing<PartnerMeetings>().MeetAsync(
            new(new MemberId(103), new InteractionId(1)), partnership.Id, partnership.Slots[0], TestToken);

        Assert.Equal(PairingRefusals.NotYours, stranger.Refusal);
    }

    [Fact]
    public async Task Before_it_is_looked_up_where_their_thread_is_it_is_found_all_the_same()
    {
        using var hub = await PairingHub.SetUpAsync();
        await hub.JoinAsync(101, 102);
        await hub.MakeNextAsync();
        await hub.DeliverAsync();
        Assert.Null((await hub.LatestOfAsync(101)).Place);

        await MeetAsync(hub, 101, (await hub.LatestOfAsync(101)).Slots[0]);

        Assert.IsType<Address.GuildChannel>(Assert.Single(Meetings(await hub.DeliverAsync())).Address);
    }

    [Fact]
    public async Task Where_there_is_no_thread_each_is_told_alone_and_no_channel_hears_of_it()
    {
        using var hub = new Hub();
        await hub.SetUpAsync();
        await hub.ScheduleAsync();
        await hub.JoinAsync(101, 102);
        await hub.MakeNextAsync();
        await hub.DeliverAsync();

        await MeetAsync(hub, 101, (await hub.LatestOfAsync(101)).Slots[0]);
        var told = Meetings(await hub.DeliverAsync());

        Assert.Equal("101 102", Receivers(told));
        Assert.All(told, entry => Assert.Null(entry.Fallback));
    }

    [Fact]
    public async Task Nobody_is_woken_to_hear_that_their_partner_chose()
    {
        using var hub = await OpenedAsync();
        hub.Advance(Duration.FromHours(17));

        await MeetAsync(hub, 101, (await hub.LatestOfAsync(101)).Slots[1]);
        var byNight = Meetings(await hub.DeliverAsync()).Count(entry => entry.Address is Address.GuildChannel);
        hub.Advance(Duration.FromHours(7));

        Assert.Equal(0, byNight);
        Assert.Single(Meetings(await hub.DeliverAsync()), entry => entry.Address is Address.GuildChannel);
    }

    [Fact]
    public async Task Who_left_three_is_reminded_no_more_and_nothing_names_them()
    {
        using var hub = await PairingHub.SetUpAsync();
        await hub.JoinAsync(101, 102, 103);
        await hub.MakeNextAsync();
        await hub.DeliverAsync();
        await MeetAsync(hub, 101, (await hub.LatestOfAsync(101)).Slots[1]);

        await hub.Pairing<Departures>().LeaveAsync(hub.Amina.Guild, new MemberId(102), TestToken);
        var meeting = (await hub.LatestOfAsync(101)).Meeting!;
        hub.Advance(meeting.At - hub.Now);

        Assert.DoesNotContain(meeting.Messages, message => message.To == new MemberId(102));
        Assert.DoesNotContain(Meetings(await hub.DeliverAsync()), entry => entry.Address == new Address.DirectMessage(new MemberId(102)));
    }

    [Fact]
    public async Task Who_agreed_on_an_hour_are_not_asked_to_write()
    {
        using var hub = await OpenedAsync();
        hub.Places.Setup(places => places.ListWritersAsync(It.IsAny<GuildId>(), It.IsAny<ChannelId>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync(new HashSet<MemberId>());
        await MeetAsync(hub, 101, (await hub.LatestOfAsync(101)).Slots[2]);

        hub.Advance(Duration.FromDays(1));
        await hub.LookAsync();

        Assert.DoesNotContain(await hub.DeliverAsync(), entry => entry.Kind == Partnership.NudgeKind);
    }

    [Fact]
    public async Task No_time_is_proposed_at_which_the_round_is_over()
    {
        using var hub = await PairingHub.SetUpAsync();
        foreach (var member in (ulong[])[101, 102])
            await hub.JoinAsync(member, new JoinPairing(PairingRhythm.EveryWeek, 1, AsMentor: false), hours: "mon 11-13");

        await hub.Pairing<RoundService>().MakeNowAsync(hub.Wanjiru, TestToken);

        Assert.Empty((await hub.LatestOfAsync(101)).Slots);
    }

    private static async Task<Outcome<AgreedMeeting>> MeetAsync(Hub hub, ulong member, Instant slot) => await hub.Pairing<PartnerMeetings>().MeetAsync(
        new Answerer(new MemberId(member), hub.Member(member).Interaction), (await hub.LatestOfAsync(101)).Id, slot, TestToken);

    private static List<OutboxEntry> Meetings(IEnumerable<OutboxEntry> sent) => [.. sent.Where(entry => entry.Kind == Partnership.MeetingKind)];

    private static string Receivers(IEnumerable<OutboxEntry> sent) =>
        sent.Select(entry => ((Address.DirectMessage)entry.Address).Member).Numbers();

    /// <summary>101 and 102 are partners, and it is known where their thread is.</summary>
    private static async Task<Hub> OpenedAsync()
    {
        var hub = await PairingHub.SetUpAsync();
        await hub.JoinAsync(101, 102);
        await hub.MakeNextAsync();
        await hub.DeliverAsync();
        hub.Advance(Duration.FromMinutes(5));
        await hub.LookAsync();
        return hub;
    }
}
