using NexusBot.Core.Members;
using NexusBot.Core.Texts;
using NodaTime.Extensions;

namespace NexusBot.Core.Pairing;

/// <summary>A word of thanks, one to each partnership: another one takes its place as long as partners have it before them.</summary>
public sealed class PartnerThanks(
    IPartnershipStore store, PartnershipLookup lookup, IBlockStore blocks, NoticeService notices, TimeProvider time)
{
    public const int Longest = 300;

    /// <summary>What the member said before, to be changed; null when that is nothing.</summary>
    public async Task<Outcome<Thanks?>> FindAsync(Answerer answerer, PartnershipId id, CancellationToken cancellationToken)
    {
        var found = await lookup.FindAsync(answerer, id, cancellationToken);
        if (found.Value is not { } partnership)
            return new(null, found.Refusal);

        var earlier = partnership.SeatOf(answerer.Member)!.Thanks;
        return earlier is not null && WhyNot(earlier) is { } refusal ? new(null, refusal) : new(earlier, Refusal: null);
    }

    /// <summary>Every partner gets the words with what else they are to be told, unless they never want to meet who says them.</summary>
    public async Task<Outcome<Partnership>> ThankAsync(Answerer answerer, PartnershipId id, string words, CancellationToken cancellationToken)
    {
        var text = TypedText.ReadLine(words, "thanks", Longest);
        if (text.Refusal is not null)
            return text.Refusal;

        for (var attempt = 0; attempt < 2; attempt++)
        {
            var found = await lookup.FindAsync(answerer, id, cancellationToken);
            if (found.Value is not { } before)
                return found.Refusal!;

            var seat = before.SeatOf(answerer.Member)!;
            if (WhyNot(seat.Thanks) is { } refusal)
                return refusal;

            var now = time.GetCurrentInstant();
            var thanks = new Thanks(text.Value!, seat.Thanks?.At ?? now);
            var after = before.WithSeat(seat with { Thanks = thanks }) with { Version = before.Version + 1 };
            var told = await TellAsync(before, answerer, thanks, isChanged: seat.Thanks is not null, cancellationToken);
            if (await store.SaveAsync(after, [], told, PartnershipLookup.CallerIn(before, answerer).Mark(now), cancellationToken))
                return after;
        }

        return PairingRefusals.ChangedMeanwhile;
    }

    private async Task<List<DueNotice>> TellAsync(
        Partnership partnership, Answerer answerer, Thanks thanks, bool isChanged, CancellationToken cancellationToken)
    {
        var told = new List<DueNotice>();
        foreach (var other in partnership.Members)
        {
            // The answer is the same: nobody learns that somebody never wants to meet them.
            if ((await blocks.ListAsync(partnership.Guild, other, cancellationToken)).Any(block => block.Other == answerer.Member))
                continue;

            var by = PartnershipLookup.CallerIn(partnership, answerer);
            if (await notices.MakeAsync(by, other, NoticeKind.Thanked, thanks.Words, partnership.Id.Value, cancellationToken) is { } notice)
                told.Add(notice with { ReplacesEarlier = isChanged });
        }

        return told;
    }

    // As long as this the message in which they stand is kept, and can be changed.
    private Refusal? WhyNot(Thanks? earlier) =>
        earlier is not null && time.GetCurrentInstant() - earlier.At >= NoticeBundle.KeptAfterwards ? PairingRefusals.ThankedAlready : null;
}
