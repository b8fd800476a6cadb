using NexusBot.Core.Moderation;

namespace NexusBot.Core.Pairing;

/// <summary>
/// Finds a partnership for one of its members alone. They may be asked by direct message, where there is no guild: the partnership knows its own.
/// </summary>
public sealed class PartnershipLookup(IPartnershipStore store, GuildSettingsService settings)
{
    public async Task<Outcome<Partnership>> FindAsync(Answerer answerer, PartnershipId id, CancellationToken cancellationToken)
    {
        if (await store.FindAsync(id, cancellationToken) is not { } partnership)
            return PairingRefusals.Over;
        if (partnership.SeatOf(answerer.Member) is not { } seat)
            return PairingRefusals.NotYours;

        return await settings.CheckAsync(Capability.AnswerPartnership, CallerIn(partnership, answerer), seat.Member, cancellationToken) is { } notAllowed
            ? notAllowed
            : partnership;
    }

    internal static Caller CallerIn(Partnership partnership, Answerer answerer) => answerer.In(partnership.Guild, partnership.Beside ?? default);
}
