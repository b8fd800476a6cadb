using NexusBot.Core;
using NexusBot.Core.Pairing;
using NodaTime;

namespace NexusBot.Tests.Pairing;

public sealed class PairingAtOnceTests
{
    private static CancellationToken TestToken => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_first_waits_and_the_second_meets_the_first()
    {
        using var hub = await PairingHub.SetUpAsync();

        var first = await hub.Pairing<PairNow>().AskAsync(hub.Amina, TestToken);
        var second = await hub.Pairing<PairNow>().AskAsync(hub.Brian, TestToken);
        var third = await hub.Pairing<PairNow>().AskAsync(hub.Grace, TestToken);

        Assert.IsType<OnTheSpot.Waits>(first.Value);
        Assert.Equal("101 102", Assert.IsType<OnTheSpot.Paired>(second.Value).Partnership.Members.Numbers());
        Assert.IsType<OnTheSpot.Waits>(third.Value);
        Assert.Single(await hub.DeliverAsync());
    }

    [Fact]
    public async Task A_repeated_question_brings_no_second_partner()
    {
        using var hub = await PairingHub.SetUpAsync();
        await hub.Pairing<PairNow>().AskAsync(hub.Amina, TestToken);
        var brian = hub.Brian;
        await hub.Pairing<PairNow>().AskAsync(brian, TestToken);
        await hub.Pairing<PairNow>().AskAsync(hub.Grace, TestToken);

        await hub.Pairing<PairNow>().AskAsync(brian, TestToken);

        Assert.Single(await hub.PartnershipsAsync(0));
        Assert.Null(await hub.Pairing<IWaitingStore>().FindAsync(brian.Guild, brian.Member, TestToken));
    }

    [Fact]
    public async Task Of_many_who_ask_at_once_nobody_is_left_who_could_meet()
    {
        using var hub = await PairingHub.SetUpAsync();
        var callers = Enumerable.Range(0, 10).Select(number => hub.Member(200 + (ulong)number)).ToList();

        var outcomes = await Task.WhenAll(callers.Select(caller => Task.Run(() => hub.Pairing<PairNow>().AskAsync(caller, TestToken))));

        Assert.All(outcomes, outcome => Assert.Null(outcome.Refusal));
        var partnerships = await hub.PartnershipsAsync(0);
        Assert.Equal(5, partnerships.Count);
        Assert.Equal(10, partnerships.SelectMany(partnership => partnership.Members).Distinct().Count());
    }

    [Fact]
    public async Task The_best_of_those_who_wait_is_met_and_never_who_is_never_to_be_met()
    {
        using var hub = await PairingHub.SetUpAsync();
        await hub.JoinAsync(101, 103, 104, 106);
        await hub.Pairing<BlockService>().NeverAsync(hub.Member(106), new MemberId(101), isBot: false, TestToken);
        foreach (var member in (ulong[])[106, 103, 104])
            await WaitAsync(hub, member);

        var paired = await hub.Pairing<PairNow>().AskAsync(hub.Member(101), TestToken);

        Assert.Equal("101 104", Assert.IsType<OnTheSpot.Paired>(paired.Value).Partnership.Members.Numbers());
    }

    [Fact]
    public async Task Who_waits_can_stop_and_is_met_by_nobody_then()
    {
        using var hub = await PairingHub.SetUpAsync();
        await hub.Pairing<PairNow>().AskAsync(hub.Amina, TestToken);

        await hub.Pairing<PairNow>().StopAsync(hub.Amina, TestToken);

        Assert.IsType<OnTheSpot.Waits>((await hub.Pairing<PairNow>().AskAsync(hub.Brian, TestToken)).Value);
    }

    [Fact]
    public async Task Who_asked_a_week_ago_has_forgotten_it()
    {
        using var hub = await PairingHub.SetUpAsync();
        await hub.Pairing<PairNow>().AskAsync(hub.Amina, TestToken);

        hub.Advance(Waiting.Longest + Duration.FromSeconds(1));

        Assert.IsType<OnTheSpot.Waits>((await hub.Pairing<PairNow>().AskAsync(hub.Brian, TestToken)).Value);
    }

    [Fact]
    public async Task A_round_takes_those_in_it_out_of_the_line()
    {
        using var hub = await PairingHub.SetUpAsync();
        await hub.JoinAsync(101, 102);
        await WaitAsync(hub, 101);

        await hub.MakeNextAsync();

        Assert.IsType<OnTheSpot.Waits>((await hub.Pairing<PairNow>().AskAsync(hub.Grace, TestToken)).Value);
    }

    [Fact]
    public async Task Whom_one_met_on_the_spot_one_does_not_meet_in_the_next_round()
    {
        using var hub = await PairingHub.SetUpAsync();
        await hub.JoinAsync(101, 102, 103, 104);
        await WaitAsync(hub, 101);
        await hub.Pairing<PairNow>().AskAsync(hub.Member(102), TestToken);

        await hub.MakeNextAsync();

        Assert.DoesNotContain(await hub.PartnershipsAsync(1), pair => pair.SeatOf(new(101)) is not null && pair.SeatOf(new(102)) is not null);
    }

    [Fact]
    public async Task Nobody_goes_through_all_the_others_one_by_one()
    {
        using var hub = await PairingHub.SetUpAsync();
        for (var other = 201UL; other <= 203; other++)
        {
            await hub.Pairing<PairNow>().AskAsync(hub.Member(other), TestToken);
            Assert.IsType<OnTheSpot.Paired>((await hub.Pairing<PairNow>().AskAsync(hub.Amina, TestToken)).Value);
        }

        var first = hub.Now;
        await hub.Pairing<PairNow>().AskAsync(hub.Member(204), TestToken);
        hub.Advance(Duration.FromDays(6));
        var refused = await hub.Pairing<PairNow>().AskAsync(hub.Amina, TestToken);
        hub.Advance(Duration.FromDays(1));
        var later = await hub.Pairing<PairNow>().AskAsync(hub.Amina, TestToken);

        Assert.Equal(PairingRefusals.EnoughAtOnce(3, first + Duration.FromDays(7)), refused.Refusal);
        Assert.Null(later.Refusal);
    }

    [Fact]
    public async Task Whom_others_asked_for_while_one_waited_without_having_asked_counts_for_nothing()
    {
        using var hub = await PairingHub.SetUpAsync();
        for (var other = 201UL; other <= 203; other++)
        {
            await WaitAsync(hub, 101);
            Assert.IsType<OnTheSpot.Paired>((await hub.Pairing<PairNow>().AskAsync(hub.Member(other), TestToken)).Value);
        }

        Assert.Null((await hub.Pairing<PairNow>().AskAsync(hub.Amina, TestToken)).Refusal);
    }

    [Fact]
    public async Task Who_waited_because_they_asked_has_asked()
    {
        using var hub = await PairingHub.SetUpAsync();
        for (var other = 201UL; other <= 203; other++)
        {
            Assert.IsType<OnTheSpot.Waits>((await hub.Pairing<PairNow>().AskAsync(hub.Amina, TestToken)).Value);
            await hub.Pairing<PairNow>().AskAsync(hub.Member(other), TestToken);
        }

        Assert.Equal("pairing.enough-at-once", (await hub.Pairing<PairNow>().AskAsync(hub.Amina, TestToken)).Refusal?.Code);
    }

    [Fact]
    public async Task Giving_silent_partners_up_is_limited_alike_and_a_partner_who_is_gone_counts_for_nothing()
    {
        using var hub = await PairingHub.SetUpAsync();
        for (var other = 201UL; other <= 203; other++)
        {
            await hub.Pairing<PairNow>().AskAsync(hub.Member(other), TestToken);
            await hub.Pairing<PairNow>().AskAsync(hub.Amina, TestToken);
        }

        hub.Advance(Duration.FromDays(1));
        var latest = await hub.LatestOfAsync(101);
        var refused = await hub.Pairing<PartnershipAnswers>().GiveUpAsync(new(new MemberId(101), hub.Amina.Interaction), latest.Id, TestToken);
        await hub.Pairing<PairNow>().AskAsync(hub.Member(205), TestToken);
        await hub.Pairing<Departures>().LeaveAsync(hub.Amina.Guild, latest.Members.Single(member => member != new MemberId(101)), TestToken);

        Assert.Equal("pairing.enough-at-once", refused.Refusal!.Code);
        Assert.Equal("101 205", (await hub.LatestOfAsync(205)).Members.Numbers());
    }

    // Without a look at who could be met: all of them are to wait at once.
    private static Task<bool> WaitAsync(Hub hub, ulong member) => hub.Pairing<IWaitingStore>().TryAddAsync(
        new Waiting(hub.Amina.Guild, new MemberId(member), hub.Now),
        [.. Enumerable.Range(101, 10).Select(number => new MemberId((ulong)number))],
        most: int.MaxValue,
        mark: null,
        TestToken);
}
