using NexusBot.Core.Delivery;
using NexusBot.Core.Members;
using NexusBot.Core.Pairing.Planning;
using NodaTime;
using NodaTime.Extensions;

namespace NexusBot.Core.Pairing;

/// <summary>
/// Stops what a round brought together and nobody has heard of yet, when one of them says meanwhile that they never want to meet another. To
/// those it concerns it looks as if the round had had nobody for them.
/// </summary>
public sealed class Separations(
    IPartnershipStore partnerships, IBlockStore blocks, IOutboxStore outbox, NoticeService notices, TimeProvider time)
{
    /// <param name="asking">The claim that asks before it sends; null where none does.</param>
    /// <returns>What is to be told of it: null when it was stopped, changed so that it is told anew, or is gone or over.</returns>
    public async Task<Partnership?> StopAsync(PartnershipId id, OutboxClaim? asking, CancellationToken cancellationToken)
    {
        // Whoever changed it meanwhile may have stopped it too.
        while (await partnerships.FindAsync(id, cancellationToken) is { } partnership)
        {
            var now = time.GetCurrentInstant();
            if (partnership.IsOverAt(now))
                return null;
            if (await FindWhoSaidItAsync(partnership, cancellationToken) is not { } by
                || await outbox.IsHeardAsync(partnership, asking, now, cancellationToken))
                return partnership;
            if (await partnerships.TryPartAsync(await PartAsync(partnership, by, now, cancellationToken), cancellationToken))
                return null;
        }

        return null;
    }

    private async Task<Parting> PartAsync(Partnership partnership, MemberId by, Instant now, CancellationToken cancellationToken)
    {
        var isPair = partnership.Seats.Length == 2;
        // Not even in what they had before may it stand whom they would have met.
        var left = (isPair ? partnership with { Seats = [], Whys = [], EndsAt = now } : partnership.Without(by)) with { Version = partnership.Version + 1 };
        var (kind, about) = partnership.IsOnTheSpot ? (NoticeKind.PartnerLeft, "") : (NoticeKind.LeftOutOfRound, nameof(UnpairedReason.NobodyLeft));
        var alone = new List<DueNotice>();
        foreach (var member in isPair ? partnership.Members : [by])
        {
            if (!await HasAnotherAsync(partnership, member, cancellationToken))
                alone.Add(await notices.AboutSelfAsync(partnership.Guild, member, kind, about, cancellationToken));
        }

        return new Parting(partnership.Guild, now, [left], alone)
        {
            Undone = partnership.IsOnTheSpot ? null : partnership,
            AloneWait = partnership.IsOnTheSpot,
        };
    }

    // Who wants several partners a round is not left out of it by having one less.
    private async Task<bool> HasAnotherAsync(Partnership partnership, MemberId member, CancellationToken cancellationToken) =>
        (await partnerships.ListOfRoundAsync(partnership.Guild, partnership.Round, cancellationToken)).Any(
            other => other.Id != partnership.Id && other.IsOnTheSpot == partnership.IsOnTheSpot && other.SeatOf(member) is not null);

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
