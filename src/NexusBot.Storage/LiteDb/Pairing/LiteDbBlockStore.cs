using NexusBot.Core;
using NexusBot.Core.Pairing;

namespace NexusBot.Storage.LiteDb.Pairing;

public sealed class LiteDbBlockStore(LiteDbStore store) : IBlockStore
{
    public Task<bool> TryAddAsync(Block block, int max, CancellationToken cancellationToken) => store.WriteAsync(
        transaction =>
        {
            if (!BlockRows.Exists(transaction, block) && BlockRows.ListOf(transaction, block.Guild, block.By).Count >= max)
                return false;

            BlockRows.Save(transaction, block);
            return true;
        },
        cancellationToken);

    public Task RemoveAsync(Block block, CancellationToken cancellationToken) =>
        store.WriteAsync(transaction => BlockRows.Delete(transaction, block), cancellationToken);

    public async Task<IReadOnlyList<Block>> ListAsync(GuildId guild, MemberId by, CancellationToken cancellationToken) =>
        await store.ReadAsync(reader => BlockRows.ListOf(reader, guild, by), cancellationToken);

    public async Task<IReadOnlyList<Block>> ListAllAsync(GuildId guild, CancellationToken cancellationToken) =>
        await store.ReadAsync(reader => BlockRows.List(reader, guild), cancellationToken);

    public Task EraseMemberAsync(GuildId guild, MemberId member, CancellationToken cancellationToken) =>
        store.WriteAsync(transaction => BlockRows.DeleteOf(transaction, guild, member), cancellationToken);

    public Task EraseGuildAsync(GuildId guild, CancellationToken cancellationToken) => store.WriteAsync(
        transaction => BlockRows.List(transaction, guild).ForEach(block => BlockRows.Delete(transaction, block)), cancellationToken);
}
