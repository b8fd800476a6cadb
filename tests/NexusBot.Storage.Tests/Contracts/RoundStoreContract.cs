using NexusBot.Core.Delivery;
using NexusBot.Core.Members;
using NexusBot.Core.Pairing;

namespace NexusBot.Storage.Tests.Contracts;

public abstract class RoundStoreContract(IStoreProvider provider) : StoreContract(provider)
{
    private IRoundStore Store => Stores.Rounds;

    [Fact]
    public async Task All_that_a_round_changes_is_kept_together()
    {
        var (partnership, before) = (SomePairing.Partnership(), SomePairing.Enrolment());
        var usedUp = SomePairing.Enrolment(Some.Brian);
        foreach (var enrolment in (Enrolment[])[before, usedUp])
            await Stores.Enrolments.SaveAsync(enrolment, Some.Mark(), TestToken);
        await Stores.Waiting.TryAddAsync(new Waiting(Some.Guild, Some.Amina, Some.Now), [], most: int.MaxValue, mark: null, TestToken);
        var draft = SomePairing.Draft(1, [partnership], [before, usedUp], [before with { WaitingRounds = 0, Version = 2 }]);

        var result = await Store.TryAddAsync(draft, TestToken);

        Assert.Equal(AddRoundResult.Added, result);
        Assert.Equivalent(draft.Round, Assert.Single(await Store.ListAsync(Some.Guild, 5, TestToken)), strict: true);
        Assert.Equivalent(partnership, Assert.Single(await Stores.Partnerships.ListOfRoundAsync(Some.Guild, 1, TestToken)), strict: true);
        Assert.Equal(0, Assert.Single(await Stores.Enrolments.ListAsync(Some.Guild, TestToken)).WaitingRounds);
        Assert.Null(await Stores.Waiting.FindAsync(Some.Guild, Some.Amina, TestToken));
        var claims = await Stores.Outbox.ClaimAllAsync(draft.Round.MadeAt);
        Assert.Equal(
            [NoticeBundle.OutboxKind, Partnership.OpeningKind], claims.Select(claim => claim.Entry.Kind).Order(StringComparer.Ordinal));
        Assert.Contains(claims, claim => claim.Entry.Address == new Address.PrivateThread(Some.Channel));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task Of_two_made_at_once_one_is_kept_and_only_the_next_number_is(int number)
    {
        await Store.TryAddAsync(SomePairing.Draft(1, [SomePairing.Partnership()]), TestToken);

        var second = await Store.TryAddAsync(SomePairing.Draft(number, [SomePairing.Partnership()]), TestToken);

        Assert.Equal(AddRoundResult.Overtaken, second);
        Assert.Single(await Stores.Partnerships.ListOfRoundAsync(Some.Guild, 1, TestToken));
    }

    [Fact]
    public async Task Who_changed_their_mind_meanwhile_is_not_paired()
    {
        var before = SomePairing.Enrolment();
        await Stores.Enrolments.SaveAsync(before, Some.Mark(), TestToken);
        await Stores.Enrolments.SaveAsync(before with { SkipsNext = true, Version = 2 }, Some.Mark(), TestToken);

        var result = await Store.TryAddAsync(SomePairing.Draft(1, [SomePairing.Partnership()], [before], []), TestToken);

        Assert.Equal(AddRoundResult.Outdated, result);
        Assert.Empty(await Store.ListAsync(Some.Guild, 5, TestToken));
        Assert.Empty(await Stores.Outbox.ClaimAllAsync());
    }

    [Fact]
    public async Task Settings_that_changed_meanwhile_are_judged_anew()
    {
        await Stores.Settings.ShowWaitingAsync();

        Assert.Equal(AddRoundResult.Outdated, await Store.TryAddAsync(SomePairing.Draft(1, [SomePairing.Partnership()]), TestToken));
        Assert.Equal(AddRoundResult.Added, await Store.TryAddAsync(SomePairing.Draft(1, [SomePairing.Partnership()]) with { SettingsVersion = 1 }, TestToken));
    }

    [Theory]
    [InlineData(101)]
    [InlineData(102)]
    public async Task Who_met_on_the_spot_meanwhile_is_planned_anew(ulong member)
    {
        var before = SomePairing.Enrolment(new(member));
        await Stores.Enrolments.SaveAsync(before, Some.Mark(), TestToken);
        await Stores.Waiting.TryAddAsync(new Waiting(Some.Guild, Some.Amina, Some.Now), [], most: int.MaxValue, mark: null, TestToken);
        var met = SomePairing.Partnership(round: 0) with { IsOnTheSpot = true };
        await Stores.Waiting.TryPairAsync(met, Some.Amina, most: 9, Some.Mark(Some.Brian), TestToken);

        Assert.Equal(AddRoundResult.Outdated, await Store.TryAddAsync(SomePairing.Draft(1, [SomePairing.Partnership()], [before], []), TestToken));
    }

    [Theory]
    [InlineData(101, 102)]
    [InlineData(102, 101)]
    public async Task Who_never_wants_to_meet_is_not_paired_however_late_that_was_said(ulong by, ulong other)
    {
        await Stores.Blocks.TryAddAsync(new Block(Some.Guild, new(by), new(other)), 5, TestToken);

        Assert.Equal(AddRoundResult.Outdated, await Store.TryAddAsync(SomePairing.Draft(1, [SomePairing.Partnership()]), TestToken));
    }

    [Fact]
    public async Task The_newest_come_first()
    {
        for (var number = 1; number <= 3; number++)
            await Store.TryAddAsync(SomePairing.Draft(number), TestToken);

        Assert.Equal([3, 2], (await Store.ListAsync(Some.Guild, 2, TestToken)).Select(round => round.Number));
    }

    [Fact]
    public async Task Erasing_forgets_who_was_left_out_and_who_made_it_and_not_that_it_was()
    {
        await Store.TryAddAsync(SomePairing.Draft(), TestToken);

        await Store.EraseMemberAsync(Some.Guild, SomePairing.Chen, TestToken);
        await Store.EraseMemberAsync(Some.Guild, Some.Brian, TestToken);

        var round = Assert.Single(await Store.ListAsync(Some.Guild, 5, TestToken));
        Assert.Empty(round.LeftOut);
        Assert.Null(round.By);
    }

    [Fact]
    public async Task Erasing_a_guild_takes_all_of_it()
    {
        await Store.TryAddAsync(SomePairing.Draft(), TestToken);

        await Store.EraseGuildAsync(Some.Guild, TestToken);

        Assert.Empty(await Store.ListAsync(Some.Guild, 5, TestToken));
    }
}
