using Microsoft.Extensions.Logging.Abstractions;
using Moq;
using NexusBot.Core;
using NexusBot.Core.Delivery;
using NexusBot.Core.Members;
using NexusBot.Core.Pairing;
using NodaTime;

namespace NexusBot.Tests.Pairing;

/// <summary>Somebody leaves the server, or wants to be forgotten, while others are to meet them.</summary>
public sealed class PartingTests
{
    private static CancellationToken TestToken => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_other_is_told_once_goes_first_waits_for_somebody_else_and_their_thread_is_put_away(bool isErased)
    {
        using var hub = await OpenedAsync(101, 102);
        var thread = (await hub.LatestOfAsync(101)).Place!.Value.Channel;

        await PartAsync(hub, 102, isErased);
        await PartAsync(hub, 102, isErased);
        var told = await hub.DeliverAsync();
        await hub.LookAsync();
        await hub.LookAsync();

        Assert.Equal([new Address.DirectMessage(new MemberId(101))], Bundles(told).Select(entry => entry.Address));
        Assert.Equal(NoticeKind.PartnerLeft, Assert.Single((await hub.NoticeStore.ListNamingAsync(hub.Amina.Guild, new MemberId(101), TestToken))[^1].Notices).Kind);
        Assert.Equal((1, null), (await hub.EnrolmentAsync(101) is { } enrolment ? (enrolment.WaitingRounds, enrolment.LastPaired) : default));
        Assert.NotNull(await hub.Pairing<IWaitingStore>().FindAsync(hub.Amina.Guild, new MemberId(101), TestToken));
        Assert.Null(await hub.EnrolmentAsync(102));
        hub.Places.Verify(places => places.ArchiveAsync(hub.Amina.Guild, thread, It.IsAny<CancellationToken>()), Moq.Times.Once);
        Assert.Empty(Bundles(await hub.DeliverAsync()));
    }

    [Fact]
    public async Task What_is_told_is_the_same_whether_they_left_or_were_erased()
    {
        List<Notice> told = [];
        foreach (var isErased in (bool[])[true, false])
        {
            using var hub = await OpenedAsync(101, 102);
            await PartAsync(hub, 102, isErased);
            told.Add((await hub.NoticeStore.ListNamingAsync(hub.Amina.Guild, new MemberId(101), TestToken))[^1].Notices[^1]);
        }

        Assert.Equal(told[0], told[1]);
        Assert.Equal(new MemberId(101), told[0].By);
    }

    [Fact]
    public async Task A_message_that_is_to_be_taken_away_goes_before_the_thread_is_put_away()
    {
        using var hub = await OpenedAsync(101, 102);

        await PartAsync(hub, 102, isErased: true);
        await hub.LookAsync();

        hub.Places.Verify(places => places.ArchiveAsync(It.IsAny<GuildId>(), It.IsAny<ChannelId>(), It.IsAny<CancellationToken>()), Moq.Times.Never);
        Assert.NotNull((await hub.Outbox.FindAsync(Partnership.OpeningKind, (await hub.LatestOfAsync(101)).Id.Value, TestToken))!.Due);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Two_of_three_go_on_their_card_is_sent_anew_and_nothing_names_who_is_gone(bool isErased)
    {
        using var hub = await OpenedAsync(101, 102, 103);
        var thread = (await hub.LatestOfAsync(101)).Place!.Value.Channel;

        await PartAsync(hub, 102, isErased);

        var left = await hub.LatestOfAsync(101);
        hub.Places.Verify(places => places.TakeOutAsync(hub.Amina.Guild, thread, new MemberId(102), It.IsAny<CancellationToken>()), Moq.Times.Once);
        Assert.Equal("101 103", left.Members.Numbers());
        Assert.False(left.IsOverAt(hub.Now));
        Assert.DoesNotContain(left.Whys, why => why.First == new MemberId(102) || why.Second == new MemberId(102));
        Assert.Equal(Partnership.OpeningKind, Assert.Single(await hub.DeliverAsync()).Kind);
    }

    [Fact]
    public async Task Both_erased_leave_nothing()
    {
        using var hub = await OpenedAsync(101, 102);
        var partnership = await hub.LatestOfAsync(101);

        await PartAsync(hub, 102, isErased: true);
        await PartAsync(hub, 101, isErased: true);
        await hub.DeliverAsync();
        await WithdrawAsync(hub);
        await hub.LookAsync();

        Assert.Null(await hub.Pairing<IPartnershipStore>().FindAsync(partnership.Id, TestToken));
        Assert.True((await hub.Records.TellAsync(hub.Amina, TestToken)).Value!.IsEmpty);
    }

    [Fact]
    public async Task Whom_one_never_wants_to_meet_one_does_not_meet_when_they_come_back_after_being_erased()
    {
        using var hub = await PairingHub.SetUpAsync();
        await hub.JoinAsync(101, 102);
        await hub.Pairing<BlockService>().NeverAsync(hub.Amina, hub.Brian.Member, isBot: false, TestToken);

        await PartAsync(hub, 102, isErased: true);
        await hub.JoinAsync(102);
        var round = await hub.MakeNextAsync();

        Assert.Equal(0, round.Paired);
        Assert.Equal(hub.Brian.Member, Assert.Single((await hub.Pairing<PairingOverview>().GetAsync(hub.Amina, TestToken)).Value!.Blocks).Other);
        var own = (await hub.Records.TellAsync(hub.Amina, TestToken)).Value!;
        Assert.Equal("102", own.Sections.Single(section => section.Name == "neverPaired").Items[0]["member"]!.ToString());
    }

    [Fact]
    public async Task Who_waited_already_keeps_their_place_in_the_line()
    {
        using var hub = await OpenedAsync(101, 102);
        await hub.Pairing<PairNow>().AskAsync(hub.Amina, TestToken);
        var since = hub.Now;
        hub.Advance(Duration.FromHours(1));

        await PartAsync(hub, 102, isErased: false);

        Assert.Equal(since, (await hub.Pairing<IWaitingStore>().FindAsync(hub.Amina.Guild, hub.Amina.Member, TestToken))!.Since);
    }

    [Fact]
    public async Task Two_whom_a_stop_kept_apart_in_the_line_are_brought_together_by_the_next_look()
    {
        using var hub = await OpenedAsync(101, 102, 103, 104);
        var line = new Mock<IWaitingStore>();
        line.Setup(store => store.ListAsync(hub.Amina.Guild, It.IsAny<Instant>(), TestToken)).ThrowsAsync(new OperationCanceledException());
        var stopped = new PairNow(
            line.Object, hub.Pairing<IPartnershipStore>(), hub.Pairing<OnTheSpotChoice>(), new PairingLimits(), hub.Settings, hub.Time, NullLogger<PairNow>.Instance);
        var departures = new Departures(
            hub.Pairing<IPartnershipStore>(), hub.Outbox, hub.Places.Object, stopped, hub.Notices, hub.Time, NullLogger<Departures>.Instance);
        var pairs = (await hub.PartnershipsAsync(1)).Select(pair => pair.Members.ToList()).ToList();
        foreach (var pair in pairs)
            await Assert.ThrowsAsync<OperationCanceledException>(() => departures.LeaveAsync(hub.Amina.Guild, pair[0], TestToken));

        await hub.Pairing<PairNow>().MatchWaitingAsync(hub.Amina.Guild, TestToken);

        var left = pairs.ConvertAll(pair => pair[1]);
        Assert.Equal(left.Numbers(), (await hub.LatestOfAsync(left[0].Value)).Members.Numbers());
        Assert.Empty(await hub.Pairing<IWaitingStore>().ListAsync(hub.Amina.Guild, NodaConstants.UnixEpoch, TestToken));
    }

    [Fact]
    public async Task Nobody_is_gone_as_long_as_they_are_in_a_partnership_that_was_made_meanwhile()
    {
        using var hub = await OpenedAsync(101, 102);
        var parting = new Parting(hub.Amina.Guild, hub.Now, [], []) { Gone = hub.Brian.Member };

        Assert.False(await hub.Pairing<IPartnershipStore>().TryPartAsync(parting, TestToken));
        Assert.NotNull(await hub.EnrolmentAsync(102));
    }

    [Fact]
    public async Task Who_cannot_be_taken_out_is_not_erased_and_asks_again()
    {
        using var hub = await OpenedAsync(101, 102);
        var store = new Mock<IPartnershipStore>();
        store.Setup(each => each.ListOfAsync(hub.Amina.Guild, hub.Brian.Member, int.MaxValue, TestToken)).ReturnsAsync([]);
        var departures = new Departures(store.Object, hub.Outbox, hub.Places.Object, hub.Pairing<PairNow>(), hub.Notices, hub.Time, NullLogger<Departures>.Instance);
        var records = new PersonalRecords(
            [], hub.Erasables, [], [departures], hub.Settings, hub.Time, NullLogger<PersonalRecords>.Instance);

        var refused = await records.EraseAsync(hub.Brian, Erasure.Everything, TestToken);

        Assert.Equal("member.not-erased", refused.Refusal!.Code);
        Assert.NotNull(await hub.EnrolmentAsync(102));
    }

    private static async Task PartAsync(Hub hub, ulong member, bool isErased)
    {
        if (isErased)
            Assert.Null((await hub.Records.EraseAsync(hub.Member(member), Erasure.Everything, TestToken)).Refusal);
        else
            await hub.Pairing<Departures>().LeaveAsync(hub.Amina.Guild, new MemberId(member), TestToken);
    }

    private static List<OutboxEntry> Bundles(IEnumerable<OutboxEntry> sent) => [.. sent.Where(entry => entry.Kind == NoticeBundle.OutboxKind)];

    // What Discord shows of things that are gone is taken away, and the row with it.
    private static async Task WithdrawAsync(Hub hub)
    {
        hub.Messenger.Setup(messenger => messenger.SendAsync(It.IsAny<OutboxClaim>(), It.IsAny<CancellationToken>())).ReturnsAsync(new SendResult.Withdrawn());
        await hub.Delivery.DeliverDueAsync(TestToken);
    }

    private static async Task<Hub> OpenedAsync(params ulong[] members)
    {
        var hub = await PairingHub.SetUpAsync();
        await hub.JoinAsync(members);
        await hub.MakeNextAsync();
        await hub.DeliverAsync();
        hub.Advance(Duration.FromMinutes(5));
        await hub.LookAsync();
        return hub;
    }
}
