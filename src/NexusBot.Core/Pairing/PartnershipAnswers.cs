using NodaTime.Extensions;

namespace NexusBot.Core.Pairing;

/// <summary>What partners say of how it went.</summary>
public sealed class PartnershipAnswers(IPartnershipStore store, PartnershipLookup lookup, PairNow pairNow, TimeProvider time)
{
    public Task<Outcome<Partnership>> TellAsync(Answerer answerer, PartnershipId id, bool hasMet, CancellationToken cancellationToken) =>
        ChangeAsync(answerer, id, seat => seat with { HasMet = hasMet }, cancellationToken);

    /// <summary>The partner never wrote: takes the next one who waits, or waits for the next one.</summary>
    public async Task<Outcome<OnTheSpot>> GiveUpAsync(Answerer answerer, PartnershipId id, CancellationToken cancellationToken)
    {
        var now = time.GetCurrentInstant();
        var found = await lookup.FindAsync(answerer, id, cancellationToken);
        if (found.Value is not { } partnership)
            return found.Refusal!;
        if (partnership.IsOverAt(now))
            return PairingRefusals.Over;
        if (now - partnership.OpensAt < Partnership.OneDay)
            return PairingRefusals.TooEarly(partnership.OpensAt);
        if (await pairNow.WhyEnoughAsync(partnership.Guild, answerer.Member, cancellationToken) is { } enough)
            return enough;

        var changed = await ChangeAsync(answerer, id, seat => seat with { FoundSilence = true }, cancellationToken);
        return changed.Refusal is { } refusal
            ? refusal
            : await pairNow.AskAgainAsync(partnership.Guild, answerer.Member, PartnershipLookup.CallerIn(partnership, answerer).Mark(now), cancellationToken);
    }

    private async Task<Outcome<Partnership>> ChangeAsync(
        Answerer answerer, PartnershipId id, Func<Seat, Seat> change, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < 2; attempt++)
        {
            var found = await lookup.FindAsync(answerer, id, cancellationToken);
            if (found.Value is not { } before)
                return found;

            var after = before.WithSeat(change(before.SeatOf(answerer.Member)!)) with { Version = before.Version + 1 };
            var mark = PartnershipLookup.CallerIn(before, answerer).Mark(time.GetCurrentInstant());
            if (await store.SaveAsync(after, [], [], mark, cancellationToken))
                return after;
        }

        return PairingRefusals.ChangedMeanwhile;
    }
}
