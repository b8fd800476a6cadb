using NexusBot.Core.Moderation;
using NexusBot.Core.Pairing.Planning;

namespace NexusBot.Core.Pairing;

/// <summary>"Never pair us", and taking it back. Nobody but who said it sees that it was said.</summary>
public sealed class BlockService(IBlockStore store, IPartnershipStore partnerships, Separations separations, GuildSettingsService settings)
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
        if (!await store.TryAddAsync(block, MostOfOne, cancellationToken))
            return PairingRefusals.TooManyBlocks(MostOfOne);

        await StopUnheardAsync(block, cancellationToken);
        return block;
    }

    public async Task<Outcome<Block>> AllowAgainAsync(Caller caller, MemberId other, CancellationToken cancellationToken)
    {
        if (await settings.CheckAsync(Capability.BlockPartner, caller, caller.Member, cancellationToken) is { } notAllowed)
            return notAllowed;

        var block = new Block(caller.Guild, caller.Member, other);
        await store.RemoveAsync(block, cancellationToken);
        return block;
    }

    // Those that this does not reach are stopped when they would be told.
    private async Task StopUnheardAsync(Block block, CancellationToken cancellationToken)
    {
        foreach (var partnership in await partnerships.ListOfAsync(block.Guild, block.By, PairingRoundPlanner.MostPartners, cancellationToken))
        {
            if (partnership.SeatOf(block.Other) is not null)
                await separations.StopAsync(partnership.Id, asking: null, cancellationToken);
        }
    }
}
