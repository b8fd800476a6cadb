namespace NexusBot.Core.Pairing;

/// <summary>
/// Keeps who never wants to be paired with whom. Erasing a member takes what they said, and nothing that others said of them: that is those
/// others' own, and keeps them safe if the member comes back.
/// </summary>
public interface IBlockStore : IErasable
{
    /// <summary>Keeping what is kept already changes nothing. False, and nothing kept, when they have <paramref name="max"/> already.</summary>
    Task<bool> TryAddAsync(Block block, int max, CancellationToken cancellationToken);

    Task RemoveAsync(Block block, CancellationToken cancellationToken);

    /// <summary>What this member said; nothing that others said of them.</summary>
    Task<IReadOnlyList<Block>> ListAsync(GuildId guild, MemberId by, CancellationToken cancellationToken);

    /// <summary>What everyone in the guild said: for whoever pairs them, and for nobody else.</summary>
    Task<IReadOnlyList<Block>> ListAllAsync(GuildId guild, CancellationToken cancellationToken);
}
