using Discord;
using NexusBot.Core;
using NexusBot.Core.Delivery;
using NexusBot.Core.Members;
using NexusBot.Core.Pairing;
using NexusBot.Modules.Messaging;

namespace NexusBot.Modules.Pairing;

/// <summary>Brings partners together: in their thread, or each by direct message.</summary>
internal sealed class PartnershipWording(
    PartnersInGuild partners, Separations separations, PartnerProfiles profiles, HubFooter footer) : IWording
{
    public string Kind => Partnership.OpeningKind;

    public async Task<OutgoingMessage?> WordAsync(OutboxClaim claim, CancellationToken cancellationToken)
    {
        if (await partners.FindAsync(claim.Entry, cancellationToken) is not var (found, names))
            return null;
        // The last moment at which one of them can say that they never want to meet the other.
        var now = claim.Entry.Sent is null ? await separations.StopAsync(found.Id, claim, cancellationToken) : found;
        if (now is not { } partnership || !Follows(claim.Entry, partnership))
            return null;

        var forPartners = await profiles.ForPartnersAsync(partnership, cancellationToken);
        var forEveryone = await profiles.ForEveryoneAsync(partnership.Guild, partnership.Members, cancellationToken);
        return new OutgoingMessage(Card(forPartners), PartnershipCard.Buttons(partnership, forPartners))
        {
            ForEveryone = new OutgoingMessage(Card(forEveryone), PartnershipCard.ButtonsForEveryone(partnership)),
            Mentioned = claim.Entry.Address is Address.DirectMessage ? [] : [.. partnership.Members.Select(member => member.Value)],
            ThreadName = string.Join(" & ", partnership.Members.Select(member => names[member])),
        };

        Embed Card(IReadOnlyDictionary<MemberId, Profile> shown) => PartnershipCard.Build(partnership, shown).WithFooter(footer.Of(claim)).Build();
    }

    // The thread took too long, and direct messages brought them together; or who was to get this one is out of it.
    private static bool Follows(OutboxEntry entry, Partnership partnership) => entry.Address is Address.DirectMessage to
        ? partnership.SeatOf(to.Member) is not null
        : partnership.Beside is not null;
}
