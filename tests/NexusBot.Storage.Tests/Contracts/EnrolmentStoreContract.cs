using NexusBot.Core;
using NexusBot.Core.Members;
using NexusBot.Core.Pairing;
using NodaTime;

namespace NexusBot.Storage.Tests.Contracts;

public abstract class EnrolmentStoreContract(IStoreProvider provider) : StoreContract(provider)
{
    private IEnrolmentStore Store => Stores.Enrolments;

    [Fact]
    public async Task It_comes_back_as_it_was_kept_and_in_its_own_guild_alone()
    {
        var enrolment = SomePairing.Enrolment();
        await Store.SaveAsync(enrolment, Some.Mark(), TestToken);

        Assert.Equal(enrolment, await Store.FindAsync(Some.Guild, Some.Amina, TestToken));
        Assert.Equal(enrolment, Assert.Single(await Store.ListAsync(Some.Guild, TestToken)));
        Assert.Empty(await Store.ListAsync(Some.OtherGuild, TestToken));
        Assert.Null(await Store.FindAsync(Some.OtherGuild, Some.Amina, TestToken));
    }

    [Fact]
    public async Task A_change_of_an_older_version_changes_nothing_and_a_repeated_one_neither()
    {
        var mark = Some.Mark();
        await Store.SaveAsync(SomePairing.Enrolment(), mark, TestToken);
        await Store.SaveAsync(SomePairing.Enrolment(version: 2) with { Partners = 3 }, Some.Mark(), TestToken);

        var stale = await Store.SaveAsync(SomePairing.Enrolment(version: 2) with { Partners = 1 }, Some.Mark(), TestToken);
        var repeated = await Store.SaveAsync(SomePairing.Enrolment(version: 3) with { Partners = 1 }, mark, TestToken);

        Assert.Equal((false, true), (stale, repeated));
        Assert.Equal(3, (await Store.FindAsync(Some.Guild, Some.Amina, TestToken))!.Partners);
    }

    [Fact]
    public async Task Who_leaves_waits_for_nobody()
    {
        await Store.SaveAsync(SomePairing.Enrolment(), Some.Mark(), TestToken);
        await Stores.Waiting.TryAddAsync(new Waiting(Some.Guild, Some.Amina, Some.Now), [], most: int.MaxValue, mark: null, TestToken);

        var (first, second) = (await Store.RemoveAsync(Some.Guild, Some.Amina, TestToken), await Store.RemoveAsync(Some.Guild, Some.Amina, TestToken));

        Assert.Equal((true, false), (first, second));
        Assert.Null(await Store.FindAsync(Some.Guild, Some.Amina, TestToken));
        Assert.Null(await Stores.Waiting.FindAsync(Some.Guild, Some.Amina, TestToken));
    }

    [Fact]
    public async Task Everyone_is_told_of_a_round_once_and_who_sits_it_out_or_left_is_not()
    {
        var round = Some.Now + Duration.FromDays(1);
        await Store.SaveAsync(SomePairing.Enrolment(), Some.Mark(), TestToken);
        await Store.SaveAsync(SomePairing.Enrolment(Some.Brian) with { SkipsNext = true }, Some.Mark(), TestToken);

        for (var i = 0; i < 2; i++)
            await Store.TellAsync(round, [Notice(Some.Amina), Notice(Some.Brian), Notice(SomePairing.Chen)], TestToken);

        var told = Assert.Single(await Stores.Outbox.ClaimAllAsync());
        var bundle = await Stores.Notices.FindAsync(Some.Guild, told.Entry.Subject, TestToken);
        Assert.Equal(Some.Amina, Assert.Single(bundle!.Notices).To);
        Assert.Equal(round, (await Store.FindAsync(Some.Guild, Some.Amina, TestToken))!.KnowsOf);
    }

    [Fact]
    public async Task Erasing_a_member_or_a_guild_takes_what_is_theirs()
    {
        await Store.SaveAsync(SomePairing.Enrolment(), Some.Mark(), TestToken);
        await Store.SaveAsync(SomePairing.Enrolment(Some.Brian), Some.Mark(), TestToken);

        await Store.EraseMemberAsync(Some.Guild, Some.Amina, TestToken);
        Assert.Equal(Some.Brian, Assert.Single(await Store.ListAsync(Some.Guild, TestToken)).Member);

        await Store.EraseGuildAsync(Some.Guild, TestToken);
        Assert.Empty(await Store.ListAsync(Some.Guild, TestToken));
    }

    private static DueNotice Notice(MemberId to) =>
        new(new Notice(Some.Guild, to, NoticeKind.RoundComes, "1", to, Some.Now), DateTimeZone.Utc);
}
