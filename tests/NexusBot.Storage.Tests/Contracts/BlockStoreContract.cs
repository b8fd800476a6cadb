using NexusBot.Core.Pairing;

namespace NexusBot.Storage.Tests.Contracts;

public abstract class BlockStoreContract(IStoreProvider provider) : StoreContract(provider)
{
    private static readonly Block s_block = new(Some.Guild, Some.Amina, Some.Brian);

    private IBlockStore Store => Stores.Blocks;

    [Fact]
    public async Task Only_who_said_it_sees_it()
    {
        await Store.TryAddAsync(s_block, max: 5, TestToken);

        Assert.Equal([s_block], await Store.ListAsync(Some.Guild, Some.Amina, TestToken));
        Assert.Empty(await Store.ListAsync(Some.Guild, Some.Brian, TestToken));
        Assert.Empty(await Store.ListAsync(Some.OtherGuild, Some.Amina, TestToken));
        Assert.Equal([s_block], await Store.ListAllAsync(Some.Guild, TestToken));
    }

    [Fact]
    public async Task More_than_may_be_are_not_kept_and_the_same_again_is_no_more()
    {
        await Store.TryAddAsync(s_block, max: 1, TestToken);

        Assert.True(await Store.TryAddAsync(s_block, max: 1, TestToken));
        Assert.False(await Store.TryAddAsync(s_block with { Other = SomePairing.Chen }, max: 1, TestToken));
        Assert.Single(await Store.ListAsync(Some.Guild, Some.Amina, TestToken));
    }

    [Fact]
    public async Task It_can_be_taken_back()
    {
        await Store.TryAddAsync(s_block, max: 5, TestToken);

        await Store.RemoveAsync(s_block, TestToken);

        Assert.Empty(await Store.ListAllAsync(Some.Guild, TestToken));
    }

    [Fact]
    public async Task Erasing_who_said_it_takes_it_and_erasing_of_whom_it_was_said_does_not()
    {
        var other = new Block(Some.Guild, Some.Brian, SomePairing.Chen);
        await Store.TryAddAsync(s_block, max: 5, TestToken);
        await Store.TryAddAsync(other, max: 5, TestToken);

        await Store.EraseMemberAsync(Some.Guild, Some.Brian, TestToken);
        var left = await Store.ListAllAsync(Some.Guild, TestToken);
        await Store.EraseMemberAsync(Some.Guild, Some.Amina, TestToken);

        Assert.Equal([s_block], left);
        Assert.Empty(await Store.ListAllAsync(Some.Guild, TestToken));
    }

    [Fact]
    public async Task Erasing_a_guild_takes_all_of_it()
    {
        await Store.TryAddAsync(s_block, max: 5, TestToken);

        await Store.EraseGuildAsync(Some.Guild, TestToken);

        Assert.Empty(await Store.ListAllAsync(Some.Guild, TestToken));
    }
}
