using Moq;
using NexusBot.Core;
using NexusBot.Core.Delivery;
using NexusBot.Core.Members;
using NexusBot.Core.Moderation;
using NexusBot.Core.Pairing;
using NodaTime;

namespace NexusBot.Tests.Pairing;

/// <summary>A round is made at night. Until the morning nobody is to learn whom it gave them, for it may still be undone.</summary>
public sealed class UnheardTests
{
    private static readonly JoinPairing s_weekly = new(PairingRhythm.EveryWeek, 1, AsMentor: false);
    private static readonly JoinPairing s_once = new(PairingRhythm.Once, 1, AsMentor: false);
    private static readonly MemberId s_amina = new(101);
    private static readonly MemberId s_brian = new(102);

    private static CancellationToken TestToken => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Nobody_sees_a_partner_before_the_message_that_brings_them_together(bool hasThreads)
    {
        using var hub = new Hub();
        if (hasThreads)
            await hub.Settings.SetChannelAsync(hub.Wanjiru, ChannelPurpose.Pairs, Some.Chosen(PairingHub.PairsChannel), TestToken);
        await MakeAtNightAsync(hub, async () => await hub.JoinAsync(101, 102));
        Assert.Equal(0, await CountSeenAsync(hub));

        hub.Advance(Duration.FromHours(3));
        Assert.Equal(0, await CountSeenAsync(hub));

        await hub.DeliverAsync();
        Assert.Equal(3, await CountSeenAsync(hub));

        hub.Advance(Duration.FromDays(8));
        Assert.False(await hub.Pairing<IPartners>().ArePartnersAsync(hub.Amina.Guild, s_brian, s_amina, TestToken));
    }

    [Fact]
    public async Task Who_asked_for_a_partner_at_once_sees_who_it_is()
    {
        using var hub = await PairingHub.SetUpAsync();
        await hub.JoinAsync(101, 102);
        await hub.Pairing<PairNow>().AskAsync(hub.Amina, TestToken);
        await hub.Pairing<PairNow>().AskAsync(hub.Brian, TestToken);

        Assert.Equal(3, await CountSeenAsync(hub));
    }

    [Fact]
    public async Task What_is_left_of_a_round_that_was_undone_is_what_being_left_out_leaves()
    {
        using var undone = await PairingHub.SetUpAsync();
        using var leftOut = await PairingHub.SetUpAsync();
        foreach (var hub in (Hub[])[undone, leftOut])
        {
            await hub.JoinAsync(101, s_weekly);
            await hub.JoinAsync(103, s_weekly);
            await hub.MakeNextAsync();
            await hub.DeliverAsync();
            // Amina has a past, is paired and then left out; Brian wants one round alone.
            await hub.Pairing<EnrolmentService>().LeaveAsync(hub.Grace, TestToken);
            await hub.MakeNextAsync();
            await hub.JoinAsync(102, s_once);
            await hub.ScheduleAsync("05:00");
        }

        await undone.MakeNextAsync();
        await undone.Pairing<BlockService>().NeverAsync(undone.Brian, s_amina, isBot: false, TestToken);
        await leftOut.Pairing<IBlockStore>().TryAddAsync(new Block(leftOut.Brian.Guild, s_brian, s_amina), 5, TestToken);
        await leftOut.MakeNextAsync();

        foreach (ulong member in (ulong[])[101, 102])
        {
            var (one, other) = (await undone.EnrolmentAsync(member), await leftOut.EnrolmentAsync(member));
            Assert.NotNull(one);
            Assert.Equal(other! with { Version = 0 }, one with { Version = 0 });
            Assert.Equal(Texts(await leftOut.RecordsAsync(member, "pairing")), Texts(await undone.RecordsAsync(member, "pairing")));
            Assert.Equal(Texts(await leftOut.RecordsAsync(member, "rounds")), Texts(await undone.RecordsAsync(member, "rounds")));
        }

        var (corrected, real) = ((await undone.RoundsAsync())[0], (await leftOut.RoundsAsync())[0]);
        Assert.Equal(
            (real.Paired, real.Partnerships, real.Mutual, real.Score, real.SharedTime),
            (corrected.Paired, corrected.Partnerships, corrected.Mutual, corrected.Score, corrected.SharedTime));
        Assert.Equal(real.LeftOut.Select(left => left.Member).Numbers(), corrected.LeftOut.Select(left => left.Member).Numbers());
    }

    [Fact]
    public async Task Who_has_another_partner_in_the_round_is_not_left_out_of_it()
    {
        using var hub = await PairingHub.SetUpAsync();
        await MakeAtNightAsync(hub, async () =>
        {
            await hub.JoinAsync(101, new JoinPairing(PairingRhythm.EveryWeek, 2, AsMentor: false));
            await hub.JoinAsync(102, 104);
        });
        Assert.Equal(2, (await hub.PartnershipsAsync(1)).Count);

        await hub.Pairing<BlockService>().NeverAsync(hub.Amina, s_brian, isBot: false, TestToken);

        Assert.Equal((2, 1, 0), ((await hub.RoundsAsync())[0].Paired, (await hub.RoundsAsync())[0].LeftOut.Length, (await hub.EnrolmentAsync(101))!.WaitingRounds));
        Assert.Empty(await hub.NoticeStore.ListNamingAsync(hub.Amina.Guild, s_amina, TestToken));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_is_being_sent_may_be_read_already_and_is_not_undone_behind_it(bool hasAnswer)
    {
        using var hub = await PairingHub.SetUpAsync();
        await MakeAtNightAsync(hub, async () => await hub.JoinAsync(101, 102));
        hub.Advance(Duration.FromHours(3));
        var claims = await hub.Outbox.ClaimDueAsync(hub.Now, Duration.FromMinutes(2), new ClaimRoom(100), TestToken);
        var opening = Assert.Single(claims, claim => claim.Entry.Kind == Partnership.OpeningKind);
        if (!hasAnswer)
            await hub.Outbox.RetryUnknownAsync(opening, hub.Now + Duration.FromHours(1), TestToken);

        await hub.Pairing<BlockService>().NeverAsync(hub.Brian, s_amina, isBot: false, TestToken);

        Assert.Single(await hub.PartnershipsAsync(1));
        var id = (await hub.LatestOfAsync(101)).Id;
        Assert.NotNull(await hub.Pairing<Separations>().StopAsync(id, opening with { UnknownSince = hub.Now }, TestToken));
        Assert.Null(await hub.Pairing<Separations>().StopAsync(id, opening, TestToken));
        Assert.Empty(await hub.PartnershipsAsync(1));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Who_is_overtaken_while_stopping_it_looks_again(bool isGone)
    {
        using var hub = await PairingHub.SetUpAsync();
        await MakeAtNightAsync(hub, async () => await hub.JoinAsync(101, 102));
        await hub.Pairing<IBlockStore>().TryAddAsync(new Block(hub.Amina.Guild, s_amina, s_brian), 5, TestToken);
        var partnership = await hub.LatestOfAsync(101);
        var store = new Mock<IPartnershipStore>();
        store.Setup(each => each.ListOfRoundAsync(hub.Amina.Guild, 1, TestToken)).ReturnsAsync([partnership]);
        store.SetupSequence(each => each.FindAsync(partnership.Id, TestToken)).ReturnsAsync(partnership).ReturnsAsync(isGone ? null : partnership);
        store.SetupSequence(each => each.TryPartAsync(It.IsAny<Parting>(), TestToken)).ReturnsAsync(false).ReturnsAsync(true);

        var told = await new Separations(store.Object, hub.Pairing<IBlockStore>(), hub.Outbox, hub.Notices, hub.Time).StopAsync(partnership.Id, asking: null, TestToken);

        Assert.Null(told);
        store.Verify(each => each.TryPartAsync(It.IsAny<Parting>(), TestToken), Moq.Times.Exactly(isGone ? 1 : 2));
    }

    private static async Task MakeAtNightAsync(Hub hub, Func<Task> join)
    {
        await hub.ScheduleAsync("05:00");
        await join();
        await hub.MakeNextAsync();
    }

    private static async Task<int> CountSeenAsync(Hub hub)
    {
        var status = (await hub.Pairing<PairingOverview>().GetAsync(hub.Brian, TestToken)).Value!.Partnerships.Count;
        var records = (await hub.RecordsAsync(102, "partnerships")).Count;
        return status + records + (await hub.Pairing<IPartners>().ArePartnersAsync(hub.Amina.Guild, s_brian, s_amina, TestToken) ? 1 : 0);
    }

    private static string Texts(IEnumerable<System.Text.Json.Nodes.JsonObject> items) => string.Join('\n', items.Select(item => item.ToJsonString()));
}
