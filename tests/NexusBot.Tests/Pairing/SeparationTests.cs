using NexusBot.Core;
using NexusBot.Core.Members;
using NexusBot.Core.Pairing;
using NodaTime;

namespace NexusBot.Tests.Pairing;

/// <summary>A round is made at night, and in the morning, before they hear of it, one says that they never want to meet the other.</summary>
public sealed class SeparationTests
{
    private static CancellationToken TestToken => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(101, 102)]
    [InlineData(102, 101)]
    public async Task Neither_is_told_of_the_other_and_to_both_it_looks_as_if_there_had_been_nobody(ulong by, ulong other)
    {
        using var hub = await MadeAtNightAsync(101, 102);

        await hub.Pairing<BlockService>().NeverAsync(hub.Member(by), new MemberId(other), isBot: false, TestToken);
        hub.Advance(Duration.FromHours(3));
        var sent = await hub.DeliverAsync();
        await hub.LookAsync();

        Assert.All(sent, entry => Assert.Equal(NoticeBundle.OutboxKind, entry.Kind));
        foreach (var member in (ulong[])[101, 102])
        {
            var notice = Assert.Single(Assert.Single(await hub.NoticeStore.ListNamingAsync(hub.Amina.Guild, new MemberId(member), TestToken)).Notices);
            Assert.Equal((NoticeKind.LeftOutOfRound, "NobodyLeft"), (notice.Kind, notice.About));
            Assert.Equal(1, (await hub.EnrolmentAsync(member))!.WaitingRounds);
            Assert.False(await hub.Pairing<IPartners>().ArePartnersAsync(hub.Amina.Guild, new MemberId(by), new MemberId(other), TestToken));
        }
    }

    [Fact]
    public async Task Of_three_the_other_two_meet()
    {
        using var hub = await MadeAtNightAsync(101, 102, 103);

        await hub.Pairing<BlockService>().NeverAsync(hub.Member(103), new MemberId(102), isBot: false, TestToken);

        Assert.Equal("101 102", (await hub.LatestOfAsync(101)).Members.Numbers());
        Assert.Equal(1, (await hub.EnrolmentAsync(103))!.WaitingRounds);
    }

    [Fact]
    public async Task Who_know_of_each_other_already_keep_their_thread()
    {
        using var hub = await MadeAtNightAsync(101, 102);
        hub.Advance(Duration.FromHours(3));
        await hub.DeliverAsync();

        await hub.Pairing<BlockService>().NeverAsync(hub.Member(101), new MemberId(102), isBot: false, TestToken);

        Assert.False((await hub.LatestOfAsync(101)).IsOverAt(hub.Now));
    }

    [Fact]
    public async Task What_was_said_in_the_last_moment_is_found_when_they_would_be_told()
    {
        using var hub = await MadeAtNightAsync(101, 102);
        await hub.Pairing<IBlockStore>().TryAddAsync(new Block(hub.Amina.Guild, new MemberId(101), new MemberId(102)), 5, TestToken);

        var told = await hub.Pairing<Separations>().StopAsync((await hub.LatestOfAsync(101)).Id, asking: null, TestToken);

        Assert.Null(told);
        Assert.Empty((await hub.Pairing<PairingOverview>().GetAsync(hub.Amina, TestToken)).Value!.Partnerships);
        Assert.Empty((await hub.Pairing<PairingOverview>().GetAsync(hub.Brian, TestToken)).Value!.Partnerships);
    }

    private static async Task<Hub> MadeAtNightAsync(params ulong[] members)
    {
        var hub = await PairingHub.SetUpAsync();
        await hub.ScheduleAsync("05:00");
        await hub.JoinAsync(members);
        await hub.MakeNextAsync();
        return hub;
    }
}
