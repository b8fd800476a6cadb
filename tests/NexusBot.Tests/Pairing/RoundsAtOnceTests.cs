using Microsoft.Extensions.Logging.Abstractions;
using Moq;
using NexusBot.Core;
using NexusBot.Core.Pairing;
using NodaTime;

namespace NexusBot.Tests.Pairing;

/// <summary>A round is made once, whoever asks for it at the same time.</summary>
public sealed class RoundsAtOnceTests
{
    private static CancellationToken TestToken => TestContext.Current.CancellationToken;

    [Fact]
    public async Task However_often_it_is_asked_for_at_once_a_round_is_made_once()
    {
        using var hub = await PairingHub.SetUpAsync();
        await hub.JoinAsync(101, 102, 103, 104);
        var round = await hub.MakeNextAsync();

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => hub.MakeDueAsync()));

        Assert.Equal(1, Assert.Single(await hub.RoundsAsync()).Number);
        Assert.Equal((4, 2), (round.Paired, round.Partnerships));
        Assert.Equal(2, (await hub.DeliverAsync()).Count(entry => entry.Kind == Partnership.OpeningKind));
    }

    [Fact]
    public async Task Eight_at_the_very_same_moment_make_one()
    {
        using var hub = await PairingHub.SetUpAsync();
        await hub.JoinAsync(101, 102);
        hub.Advance(Duration.FromDays(7));

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(hub.MakeDueAsync)));

        Assert.Single(await hub.RoundsAsync());
        Assert.Single(await hub.PartnershipsAsync(1));
    }

    [Fact]
    public async Task One_that_was_made_since_it_was_asked_which_is_the_latest_stays_the_only_one()
    {
        using var hub = await PairingHub.SetUpAsync();
        await hub.JoinAsync(101, 102);
        hub.Advance(Duration.FromDays(7));
        var (store, rounds) = (hub.Pairing<IRoundStore>(), new Mock<IRoundStore>());
        rounds.Setup(mock => mock.ListAsync(hub.Amina.Guild, 1, TestToken)).Returns(async () =>
        {
            var latest = await store.ListAsync(hub.Amina.Guild, 1, TestToken);
            await hub.MakeDueAsync();
            return latest;
        });
        rounds.Setup(mock => mock.TryAddAsync(It.IsAny<RoundDraft>(), TestToken))
            .Returns((RoundDraft draft, CancellationToken _) => store.TryAddAsync(draft, TestToken));

        await Over(hub, rounds).MakeDueAsync(hub.Amina.Guild, TestToken);

        Assert.Single(await hub.RoundsAsync());
        rounds.Verify(mock => mock.TryAddAsync(It.IsAny<RoundDraft>(), TestToken), Moq.Times.Once);
    }

    [Fact]
    public async Task Once_rounds_are_paused_the_one_that_is_being_made_is_not()
    {
        using var hub = await PairingHub.SetUpAsync();
        await hub.JoinAsync(101, 102);
        hub.Advance(Duration.FromDays(7));

        await Over(hub, JustBeforeItIsAdded(hub, () => hub.Pairing<PairingDesk>().PauseAsync(hub.Wanjiru, TestToken))).MakeDueAsync(hub.Amina.Guild, TestToken);

        Assert.Empty(await hub.RoundsAsync());
    }

    [Fact]
    public async Task Who_meet_on_the_spot_while_a_round_is_being_made_are_not_brought_together_by_it_again()
    {
        using var hub = await PairingHub.SetUpAsync();
        await hub.JoinAsync(101, 102, 103, 104);
        hub.Advance(Duration.FromDays(7));
        var planned = (await hub.Pairing<RoundService>().PreviewAsync(hub.Wanjiru, TestToken)).Value!.Plan.Pairs[0];
        MemberId[] both = [planned.First.Id, planned.Second.Id];
        var meet = () => Task.WhenAll(both.Select(member => hub.Pairing<PairNow>().AskAsync(hub.Member(member.Value), TestToken)));

        await Over(hub, JustBeforeItIsAdded(hub, meet)).MakeDueAsync(hub.Amina.Guild, TestToken);

        Assert.Equal(both.Numbers(), Assert.Single(await hub.PartnershipsAsync(0)).Members.Numbers());
        Assert.Equal(4, Assert.Single(await hub.RoundsAsync()).Paired);
        Assert.DoesNotContain(both.Numbers(), (await hub.PartnershipsAsync(1)).Select(partnership => partnership.Members.Numbers()));
    }

    private static Mock<IRoundStore> JustBeforeItIsAdded(Hub hub, Func<Task> happens)
    {
        var (store, rounds, isFirst) = (hub.Pairing<IRoundStore>(), new Mock<IRoundStore>(), true);
        rounds.Setup(mock => mock.ListAsync(hub.Amina.Guild, 1, TestToken)).Returns(() => store.ListAsync(hub.Amina.Guild, 1, TestToken));
        rounds.Setup(mock => mock.TryAddAsync(It.IsAny<RoundDraft>(), TestToken)).Returns(async (RoundDraft draft, CancellationToken _) =>
        {
            if (isFirst)
                await happens();
            isFirst = false;
            return await store.TryAddAsync(draft, TestToken);
        });
        return rounds;
    }

    private static RoundService Over(Hub hub, Mock<IRoundStore> rounds) =>
        new(rounds.Object, hub.Pairing<RoundPlanning>(), hub.Notices, hub.Settings, hub.Time, NullLogger<RoundService>.Instance);
}
