using NexusBot.Core.Delivery;
using NexusBot.Core.Members;
using NodaTime.Extensions;

namespace NexusBot.Core.Pairing;

/// <summary>
/// Stops what a round brought together and nobody has heard of yet, when one of them says meanwhile that they never want to meet another. To
/// those it concerns it looks as if the round had had nobody for them.
/// </summary>
public sealed class Separations(
    IPartnershipStore partnerships, IBlockStore blocks, IOutboxStore outbox, NoticeService notices, TimeProvider time)
{
    /// <returns>Whether it was stopped, or somebody taken out of it.</returns>
    public async Task<bool> StopAsync(Partnership partnership, CancellationToken cancellationToken)
    {
        if (!await IsUnheardAsync(partnership, cancellationToken) || await FindWhoSaidItAsync(partnership, cancellationToken) is not { } by)
            return false;

        var now = time.GetCurrentInstant();
        var isPair = partnership.Seats.Length == 2;
        // Not even in what they had before may it stand whom they would have met.
        var left = (isPair ? partnership with { Seats = [], Whys = [], EndsAt = now } : partnership.Without(by)) with { Version = partnership.Version + 1 };
        var alone = new List<DueNotice>();
        foreach (var member in isPair ? partnership.Members : [by])
        {
            alone.Add(await notices.AboutSelfAsync(
                partnership.Guild, member, NoticeKind.LeftOutOfRound, nameof(UnpairedReason.NobodyLeft), cancellationToken));
        }

        return await partnerships.TryPartAsync(new Parting(partnership.Guild, now, [left], alone), cancellationToken);
    }

    private async Task<bool> IsUnheardAsync(Partnership partnership, CancellationToken cancellationToken)
    {
        if (partnership.IsOverAt(time.GetCurrentInstant()))
            return false;

        foreach (var subject in partnership.Seats.Select(seat => seat.Id).Prepend(partnership.Id.Value))
        {
            if (await outbox.FindAsync(Partnership.OpeningKind, subject, cancellationToken) is { Sent: not null })
                return false;
        }

        return true;
    }

    private async Task<MemberId?> FindWhoSaidItAsync(Partnership partnership, CancellationToken cancellationToken)
    {
        foreach (var member in partnership.Members)
        {
            if ((await blocks.ListAsync(partnership.Guild, member, cancellationToken)).Any(block => partnership.SeatOf(block.Other) is not null))
                return member;
        }

        return null;
    }
}
