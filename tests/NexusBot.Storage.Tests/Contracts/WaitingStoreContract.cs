using NexusBot.Core;
using NexusBot.Core.Pairing;
using NodaTime;

namespace NexusBot.Storage.Tests.Contracts;

public abstract class WaitingStoreContract(IStoreProvider provider) : StoreContract(provider)
{
    private static readonly Waiting s_amina = new(Some.Guild, Some.Amina, Some.Now);
    private static readonly Waiting s_brian = new(Some.Guild, Some.Brian, Some.Now + Duration.FromMinutes(1));

    private IWaitingStore Store => Stores.Waiting;

    [Fact]
    public async Task The_longest_waiting_come_first_and_who_waited_too_long_not_at_all()
    {
        await Store.TryAddAsync(s_brian, [], most: int.MaxValue, mark: null, TestToken);
        await Store.TryAddAsync(s_amina, [Some.Brian], most: int.MaxValue, mark: null, TestToken);

        Assert.Equal([s_amina, s_brian], await Store.ListAsync(Some.Guild, Some.Now, TestToken));
        Assert.Equal([s_brian], await Store.ListAsync(Some.Guild, s_brian.Since, TestToken));
        Assert.Empty(await Store.ListAsync(Some.OtherGuild, Some.Now, TestToken));
        Assert.Equal(s_amina, await Store.FindAsync(Some.Guild, Some.Amina, TestToken));
    }

    [Fact]
    public async Task Of_two_who_come_at_once_the_second_must_have_seen_the_first()
    {
        await Store.TryAddAsync(s_amina, [], most: int.MaxValue, mark: null, TestToken);

        Assert.False(await Store.TryAddAsync(s_brian, [], most: int.MaxValue, mark: null, TestToken));
        Assert.True(await Store.TryAddAsync(s_brian, [Some.Amina], most: int.MaxValue, mark: null, TestToken));
        Assert.True(await Store.TryAddAsync(s_amina, [Some.Brian], most: int.MaxValue, mark: null, TestToken));
    }

    [Fact]
    public async Task Who_waited_is_taken_once()
    {
        await Store.TryAddAsync(s_amina, [], most: int.MaxValue, mark: null, TestToken);
        var partnership = SomePairing.Partnership(round: 0) with { IsOnTheSpot = true };

        var first = await Store.TryPairAsync(partnership, Some.Amina, most: 9, Some.Mark(Some.Brian), TestToken);
        var second = await Store.TryPairAsync(
            SomePairing.Partnership(0, null, Some.Amina, SomePairing.Chen), Some.Amina, most: 9, Some.Mark(SomePairing.Chen), TestToken);

        Assert.Equal((true, false), (first, second));
        Assert.Empty(await Store.ListAsync(Some.Guild, Some.Now, TestToken));
        Assert.Equal(Partnership.OpeningKind, Assert.Single(await Stores.Outbox.ClaimAllAsync()).Entry.Kind);
    }

    [Fact]
    public async Task Who_asked_for_enough_of_late_is_not_paired_and_does_not_wait()
    {
        var earlier = AskedFor(Some.Brian, Some.Now - PairingLimits.Within + Duration.FromSeconds(1), Some.Brian, SomePairing.Chen);
        await Store.TryAddAsync(new Waiting(Some.Guild, SomePairing.Chen, Some.Now), [], most: int.MaxValue, mark: null, TestToken);
        await Store.TryPairAsync(earlier, SomePairing.Chen, most: 1, Some.Mark(Some.Brian), TestToken);
        await Store.TryAddAsync(s_amina, [], most: int.MaxValue, mark: null, TestToken);
        var next = SomePairing.Partnership(round: 0) with { IsOnTheSpot = true };

        var tooMany = await Store.TryPairAsync(next, Some.Amina, most: 1, Some.Mark(Some.Brian), TestToken);
        var waits = await Store.TryAddAsync(s_brian with { Since = Some.Now }, [Some.Amina], most: 1, mark: null, TestToken);
        var later = await Store.TryPairAsync(next with { At = Some.Now + Duration.FromSeconds(1) }, Some.Amina, most: 1, Some.Mark(Some.Brian), TestToken);

        Assert.Equal((false, false, true), (tooMany, waits, later));
    }

    [Fact]
    public async Task What_the_other_alone_asked_for_counts_for_nothing()
    {
        await Store.TryAddAsync(new Waiting(Some.Guild, Some.Brian, Some.Now) { IsAsked = false }, [], most: int.MaxValue, mark: null, TestToken);
        await Store.TryPairAsync(AskedFor(SomePairing.Chen, Some.Now, SomePairing.Chen, Some.Brian), Some.Brian, most: 1, Some.Mark(SomePairing.Chen), TestToken);
        await Store.TryAddAsync(s_amina, [], most: int.MaxValue, mark: null, TestToken);

        Assert.True(await Store.TryPairAsync(
            SomePairing.Partnership(round: 0) with { IsOnTheSpot = true }, Some.Amina, most: 1, Some.Mark(Some.Brian), TestToken));
    }

    [Fact]
    public async Task Where_nobody_asked_both_must_wait()
    {
        await Store.TryAddAsync(s_amina, [], most: int.MaxValue, mark: null, TestToken);
        var alone = await Store.TryPairAsync(SomePairing.Partnership(), Some.Amina, most: 9, mark: null, TestToken);
        await Store.TryAddAsync(s_brian, [Some.Amina], most: int.MaxValue, mark: null, TestToken);

        Assert.False(alone);
        Assert.True(await Store.TryPairAsync(SomePairing.Partnership(), Some.Amina, most: 9, mark: null, TestToken));
    }

    [Fact]
    public async Task Asking_is_done_once_however_often_discord_repeats_it()
    {
        var (mark, others) = (Some.Mark(), Some.Mark(Some.Brian));
        await Store.TryAddAsync(s_amina, [], most: int.MaxValue, mark, TestToken);
        Assert.True(await Store.TryPairAsync(SomePairing.Partnership(), Some.Amina, most: 9, others, TestToken));

        Assert.True(await Store.TryAddAsync(s_amina, [], most: int.MaxValue, mark, TestToken));
        Assert.True(await Store.TryAddAsync(s_brian, [], most: int.MaxValue, others, TestToken));
        Assert.Empty(await Store.ListAsync(Some.Guild, NodaConstants.UnixEpoch, TestToken));
    }

    [Fact]
    public async Task Who_never_wants_to_meet_is_not_paired()
    {
        await Store.TryAddAsync(s_amina, [], most: int.MaxValue, mark: null, TestToken);
        await Stores.Blocks.TryAddAsync(new Block(Some.Guild, Some.Amina, Some.Brian), 5, TestToken);

        Assert.False(await Store.TryPairAsync(SomePairing.Partnership(), Some.Amina, most: 9, Some.Mark(Some.Brian), TestToken));
        Assert.NotNull(await Store.FindAsync(Some.Guild, Some.Amina, TestToken));
    }

    [Fact]
    public async Task Whether_they_asked_is_kept()
    {
        var asked = s_amina with { IsAsked = true };
        await Store.TryAddAsync(asked, [], most: int.MaxValue, mark: null, TestToken);
        await Store.TryAddAsync(s_brian, [Some.Amina], most: int.MaxValue, mark: null, TestToken);

        Assert.Equal([asked, s_brian], await Store.ListAsync(Some.Guild, Some.Now, TestToken));
    }

    [Fact]
    public async Task It_can_be_taken_back_and_erased()
    {
        await Store.TryAddAsync(s_amina, [], most: int.MaxValue, mark: null, TestToken);
        Assert.True(await Store.RemoveAsync(Some.Guild, Some.Amina, TestToken));
        Assert.False(await Store.RemoveAsync(Some.Guild, Some.Amina, TestToken));

        await Store.TryAddAsync(s_amina, [], most: int.MaxValue, mark: null, TestToken);
        await Store.EraseMemberAsync(Some.Guild, Some.Amina, TestToken);
        await Store.TryAddAsync(s_brian, [], most: int.MaxValue, mark: null, TestToken);
        await Store.EraseGuildAsync(Some.Guild, TestToken);

        Assert.Empty(await Store.ListAsync(Some.Guild, NodaConstants.UnixEpoch, TestToken));
    }

    private static Partnership AskedFor(MemberId by, Instant at, params MemberId[] members)
    {
        var made = SomePairing.Partnership(0, at, members);
        return made with { IsOnTheSpot = true, Seats = [.. made.Seats.Select(seat => seat with { HasAsked = seat.Member == by })] };
    }
}
