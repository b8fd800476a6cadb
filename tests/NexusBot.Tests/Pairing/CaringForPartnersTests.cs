using Moq;
using NexusBot.Core;
using NexusBot.Core.Delivery;
using NexusBot.Core.Pairing;
using NodaTime;

namespace NexusBot.Tests.Pairing;

public sealed class CaringForPartnersTests
{
    private static CancellationToken TestToken => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_has_not_written_for_a_day_is_asked_once()
    {
        using var hub = await OpenedAsync();
        Write(hub, 101);

        hub.Advance(Duration.FromHours(23));
        await hub.LookAsync();
        Assert.Empty(await hub.DeliverAsync());

        hub.Advance(Duration.FromHours(1));
        await hub.LookAsync();
        await hub.LookAsync();
        var nudge = Assert.Single(await hub.DeliverAsync());
        Assert.Equal(Partnership.NudgeKind, nudge.Kind);
        Assert.Equal(new Address.GuildChannel((await hub.LatestOfAsync(101)).Place!.Value.Channel), nudge.Address);
    }

    [Fact]
    public async Task Who_talk_already_are_left_alone()
    {
        using var hub = await OpenedAsync();
        Write(hub, 101, 102);

        hub.Advance(Duration.FromDays(2));
        await hub.LookAsync();

        Assert.Empty(await hub.DeliverAsync());
    }

    [Fact]
    public async Task Where_nobody_can_tell_who_wrote_nobody_is_nudged()
    {
        using var hub = await OpenedAsync();
        hub.Places.Setup(places => places.ListWritersAsync(It.IsAny<GuildId>(), It.IsAny<ChannelId>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync((IReadOnlySet<MemberId>?)null);

        hub.Advance(Duration.FromDays(2));
        await hub.LookAsync();

        Assert.Empty(await hub.DeliverAsync());
    }

    [Fact]
    public async Task A_day_before_the_end_they_are_asked_whether_they_met_and_then_the_thread_is_archived()
    {
        using var hub = await OpenedAsync();
        Write(hub, 101, 102);

        hub.Advance(Duration.FromDays(6));
        await hub.LookAsync();
        Assert.Equal(Partnership.CheckInKind, Assert.Single(await hub.DeliverAsync()).Kind);

        hub.Advance(Duration.FromDays(1));
        await hub.LookAsync();
        await hub.LookAsync();
        var partnership = await hub.LatestOfAsync(101);
        hub.Places.Verify(places => places.ArchiveAsync(partnership.Guild, partnership.Place!.Value.Channel, It.IsAny<CancellationToken>()), Moq.Times.Once);
        Assert.NotNull(partnership.ClosedAt);
    }

    [Fact]
    public async Task After_weeks_in_which_nobody_looked_it_ends_without_a_word()
    {
        using var hub = await OpenedAsync();

        hub.Advance(Duration.FromDays(30));
        await hub.LookAsync();

        Assert.Empty(await hub.DeliverAsync());
        Assert.NotNull((await hub.LatestOfAsync(101)).ClosedAt);
    }

    [Fact]
    public async Task One_whose_thread_cannot_be_reached_holds_up_no_other()
    {
        using var hub = await PairingHub.SetUpAsync();
        await hub.JoinAsync(101, 102, 103, 104);
        await hub.MakeNextAsync();
        await OpenAsync(hub);
        var unreachable = (await hub.LatestOfAsync(101)).Place!.Value.Channel;
        Write(hub);
        hub.Places.Setup(places => places.ListWritersAsync(It.IsAny<GuildId>(), unreachable, It.IsAny<CancellationToken>()))
            .ThrowsAsync(new TimeoutException());

        hub.Advance(Duration.FromDays(1));
        await hub.LookAsync();

        Assert.Equal(Partnership.NudgeKind, Assert.Single(await hub.DeliverAsync()).Kind);
        Assert.Null((await hub.LatestOfAsync(101)).NudgedAt);
    }

    [Fact]
    public async Task Where_neither_thread_nor_channel_takes_it_direct_messages_bring_them_together()
    {
        using var hub = await PairingHub.SetUpAsync();
        await hub.JoinAsync(101, 102);
        await hub.MakeNextAsync();
        hub.Messenger.Setup(messenger => messenger.SendAsync(It.IsAny<OutboxClaim>(), It.IsAny<CancellationToken>())).ReturnsAsync(new SendResult.Gone("deleted"));
        await hub.Delivery.DeliverDueAsync(TestToken);

        hub.Advance(Duration.FromMinutes(6));
        await hub.LookAsync();

        var sent = await hub.DeliverAsync();
        Assert.Equal(
            [new Address.DirectMessage(new MemberId(101)), new Address.DirectMessage(new MemberId(102))],
            sent.Select(entry => (Address.DirectMessage)entry.Address).OrderBy(address => address.Member.Value));
        Assert.All(sent, entry => Assert.Equal(Partnership.OpeningKind, entry.Kind));
    }

    [Fact]
    public async Task A_silent_partner_is_given_up_after_a_day_for_whoever_waits()
    {
        using var hub = await OpenedAsync();
        var partnership = await hub.LatestOfAsync(101);
        await hub.Pairing<PairNow>().AskAsync(hub.Member(103), TestToken);

        var early = await GiveUpAsync(hub, 101, partnership);
        hub.Advance(Duration.FromDays(1));
        var late = await GiveUpAsync(hub, 101, partnership);

        Assert.Equal(PairingRefusals.TooEarly(partnership.At), early.Refusal);
        var paired = Assert.IsType<OnTheSpot.Paired>(late.Value).Partnership;
        Assert.Equal("101 103", paired.Members.Numbers());
        Assert.True((await hub.Pairing<IPartnershipStore>().FindAsync(partnership.Id, TestToken))!.SeatOf(new MemberId(101))!.FoundSilence);
    }

    [Fact]
    public async Task Two_who_give_each_other_up_do_not_meet_again_at_once()
    {
        using var hub = await OpenedAsync();
        var partnership = await hub.LatestOfAsync(101);
        hub.Advance(Duration.FromDays(1));

        await GiveUpAsync(hub, 101, partnership);
        var other = await GiveUpAsync(hub, 102, partnership);

        Assert.IsType<OnTheSpot.Waits>(other.Value);
    }

    [Fact]
    public async Task Nobody_is_woken_partners_hear_of_each_other_once_it_is_day_for_all()
    {
        using var hub = await PairingHub.SetUpAsync();
        await hub.ScheduleAsync("05:00");
        await hub.JoinAsync(101, 102);

        await hub.MakeNextAsync();
        Assert.Empty(await hub.DeliverAsync());
        hub.Advance(Duration.FromHours(2));

        Assert.Single(await hub.DeliverAsync());
        Assert.All((await hub.LatestOfAsync(101)).Slots, slot => Assert.True(slot > hub.Now));
    }

    [Fact]
    public async Task Only_partners_answer_for_their_partnership()
    {
        using var hub = await OpenedAsync();
        var partnership = await hub.LatestOfAsync(101);
        var answers = hub.Pairing<PartnershipAnswers>();
        var stranger = new Answerer(new MemberId(103), new InteractionId(1));

        Assert.Equal(PairingRefusals.NotYours, (await answers.TellAsync(stranger, partnership.Id, hasMet: true, TestToken)).Refusal);
        Assert.Equal(PairingRefusals.NotYours, (await hub.Pairing<PartnerThanks>().ThankAsync(stranger, partnership.Id, "Thanks", TestToken)).Refusal);
        Assert.Equal(PairingRefusals.NotYours, (await answers.GiveUpAsync(stranger, partnership.Id, TestToken)).Refusal);
        Assert.Equal(PairingRefusals.Over, (await answers.TellAsync(stranger, PartnershipId.New(hub.Now), hasMet: true, TestToken)).Refusal);
    }

    private static Task<Outcome<OnTheSpot>> GiveUpAsync(Hub hub, ulong member, Partnership partnership) =>
        hub.Pairing<PartnershipAnswers>().GiveUpAsync(new(new MemberId(member), hub.Member(member).Interaction), partnership.Id, TestToken);

    /// <summary>101 and 102 are partners, and it is known where their thread is.</summary>
    private static async Task<Hub> OpenedAsync()
    {
        var hub = await PairingHub.SetUpAsync();
        await hub.JoinAsync(101, 102);
        await hub.MakeNextAsync();
        await OpenAsync(hub);
        return hub;
    }

    private static async Task OpenAsync(Hub hub)
    {
        await hub.DeliverAsync();
        hub.Advance(Duration.FromMinutes(5));
        await hub.LookAsync();
    }

    private static void Write(Hub hub, params ulong[] members) => hub.Places
        .Setup(places => places.ListWritersAsync(It.IsAny<GuildId>(), It.IsAny<ChannelId>(), It.IsAny<CancellationToken>()))
        .ReturnsAsync(members.Select(member => new MemberId(member)).ToHashSet());
}
