using NexusBot.Core.Moderation;

namespace NexusBot.Core.Pairing;

/// <summary>"Never pair us", and taking it back. Nobody but who said it sees that it was said.</summary>
public sealed class BlockService(IBlockStore store, GuildSettingsService settings)
{
    public const int MostOfOne = 25;

    public async Task<Outcome<Block>> NeverAsync(Caller caller, MemberId other, bool isBot, CancellationToken cancellationToken)
    {
        if (await settings.CheckAsync(Capability.BlockPartner, caller, caller.Member, cancellationToken) is { } notAllowed)
            return notAllowed;
        if (other == caller.Member)
            return PairingRefusals.Yourself;
        if (isBot)
            return PairingRefusals.ABot;

        var block = new Block(caller.Guild, caller.Member, other);
        return await store.TryAddAsync(block, MostOfOne, cancellationToken) ? block : PairingRefusals.TooManyBlocks(MostOfOne);
    }

    public async Task<Outcome<Block>> AllowAgainAsync(Caller caller, MemberId other, CancellationToken cancellationToken)
    {
        if (await settings.CheckAsync(Capability.BlockPartner, caller, caller.Member, cancellationToken) is { } notAllowed)
            return notAllowed;

        var block = new Block(caller.Guild, caller.Member, other);
        await store.RemoveAsync(block, cancellationToken);
        return block;
    }
}
