using NexusBot.Core;
using NexusBot.Core.Delivery;
using NexusBot.Core.Members;
using NexusBot.Core.Pairing;
using NodaTime;

namespace NexusBot.Tests.Pairing;

public sealed class ThankingTests
{
    private static CancellationToken TestToken => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Thanks_go_to_every_partner_and_empty_ones_to_nobody()
    {
        using var hub = await OpenedAsync(101, 102, 103);

        Assert.Equal("text.empty", (await ThankAsync(hub, "  ")).Refusal!.Code);
        await ThankAsync(hub, "For your patience");

        Assert.Equal(
            [new Address.DirectMessage(new MemberId(102)), new Address.DirectMessage(new MemberId(103))],
            (await hub.DeliverAsync()).Select(entry => (Address.DirectMessage)entry.Address).OrderBy(address => address.Member.Value));
    }

    [Fact]
    public async Task Other_words_take_the_place_of_the_first_before_and_after_these_came()
    {
        using var hub = await OpenedAsync(101, 102);
        await ThankAsync(hub, "First");
        await ThankAsync(hub, "Second");
        var waiting = await WordsAsync(hub);
        var sent = Assert.Single(await hub.DeliverAsync());

        hub.Advance(Duration.FromDays(1));
        await ThankAsync(hub, "Third");
        var edited = Assert.Single(await hub.DeliverAsync());

        Assert.Equal(["Second"], waiting);
        Assert.Equal(["Third"], await WordsAsync(hub));
        Assert.Equal(sent.Subject, edited.Subject);
        Assert.NotNull(edited.Sent);
        Assert.Equal("Third", (await hub.Pairing<PartnerThanks>().FindAsync(By(hub), (await hub.LatestOfAsync(101)).Id, TestToken)).Value!.Words);
    }

    [Fact]
    public async Task Once_they_cannot_be_changed_any_more_there_are_no_second_ones()
    {
        using var hub = await OpenedAsync(101, 102);
        await ThankAsync(hub, "First");
        await hub.DeliverAsync();

        hub.Advance(NoticeBundle.KeptAfterwards);

        Assert.Equal(PairingRefusals.ThankedAlready, (await ThankAsync(hub, "Second")).Refusal);
        Assert.Equal(
            PairingRefusals.ThankedAlready,
            (await hub.Pairing<PartnerThanks>().FindAsync(By(hub), (await hub.LatestOfAsync(101)).Id, TestToken)).Refusal);
        Assert.Empty(await hub.DeliverAsync());
    }

    [Fact]
    public async Task Thanks_of_two_partners_stand_side_by_side()
    {
        using var hub = await OpenedAsync(101, 102, 103);
        var partnership = await hub.LatestOfAsync(101);

        await ThankAsync(hub, "From 101");
        await hub.Pairing<PartnerThanks>().ThankAsync(new(new MemberId(103), hub.Member(103).Interaction), partnership.Id, "From 103", TestToken);
        await ThankAsync(hub, "From 101 again");

        Assert.Equal(["From 101 again", "From 103"], (await WordsAsync(hub)).Order());
    }

    [Fact]
    public async Task Other_words_leave_those_of_another_partnership_alone()
    {
        using var hub = await OpenedAsync(101, 102);
        var first = (await hub.LatestOfAsync(101)).Id;
        await ThankAsync(hub, "For the round");
        await hub.Pairing<PairNow>().AskAsync(hub.Brian, TestToken);
        var at = hub.Now + Duration.FromSeconds(1);
        var other = await hub.LatestOfAsync(101) with { Id = PartnershipId.New(at), At = at, IsOnTheSpot = true, Version = 1 };
        other = other with { Seats = [.. other.Seats.Select(seat => new Seat(Guid.CreateVersion7(), seat.Member))] };
        await hub.Pairing<IWaitingStore>().TryPairAsync(other, hub.Brian.Member, 9, hub.Amina.Mark(hub.Now), TestToken);
        await ThankAsync(hub, "For today");

        await hub.Pairing<PartnerThanks>().ThankAsync(By(hub), first, "For the whole round", TestToken);

        Assert.Equal(["For the whole round", "For today"], (await WordsAsync(hub)).Order(StringComparer.Ordinal));
    }

    private static Answerer By(Hub hub) => new(new MemberId(101), hub.Amina.Interaction);

    private static async Task<Outcome<Partnership>> ThankAsync(Hub hub, string words) =>
        await hub.Pairing<PartnerThanks>().ThankAsync(By(hub), (await hub.LatestOfAsync(101)).Id, words, TestToken);

    private static async Task<IEnumerable<string>> WordsAsync(Hub hub) =>
        (await hub.NoticeStore.ListNamingAsync(hub.Amina.Guild, new MemberId(102), TestToken))
            .Where(bundle => bundle.To == new MemberId(102))
            .SelectMany(bundle => bundle.Notices)
            .Where(notice => notice.Kind == NoticeKind.Thanked)
            .Select(notice => notice.About);

    private static async Task<Hub> OpenedAsync(params ulong[] members)
    {
        var hub = await PairingHub.SetUpAsync();
        await hub.JoinAsync(members);
        await hub.MakeNextAsync();
        await hub.DeliverAsync();
        return hub;
    }
}
