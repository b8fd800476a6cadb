using Discord;
using Discord.WebSocket;
using NexusBot.Core;
using NexusBot.Core.Delivery;
using NexusBot.Core.Members;
using NexusBot.Core.Pairing;
using NexusBot.Modules.Messaging;

namespace NexusBot.Modules.Pairing;

/// <summary>Brings partners together: in their thread, or each by direct message.</summary>
internal sealed class PartnershipWording(
    PartnersInGuild partners, Separations separations, ProfileService profiles, DiscordSocketClient client) : IWording
{
    public string Kind => Partnership.OpeningKind;

    public async Task<OutgoingMessage?> WordAsync(OutboxClaim claim, CancellationToken cancellationToken)
    {
        if (await partners.FindAsync(claim.Entry, cancellationToken) is not var (partnership, names))
            return null;
        // The thread took too long, and direct messages brought them together.
        if (partnership.Beside is null && claim.Entry.Address is Address.PrivateThread)
            return null;
        // The last moment at which one of them can say that they never want to meet the other.
        if (claim.Entry.Sent is null && await separations.StopAsync(partnership, cancellationToken))
            return null;

        var forPartners = await profiles.ListSeenAsync(partnership.Guild, partnership.Members, Visibility.Partners, cancellationToken);
        var forEveryone = await profiles.ListSeenAsync(partnership.Guild, partnership.Members, Visibility.Everyone, cancellationToken);
        return new OutgoingMessage(Card(forPartners), PartnershipCard.Buttons(partnership, forPartners))
        {
            ForEveryone = new OutgoingMessage(Card(forEveryone), PartnershipCard.ButtonsForEveryone(partnership)),
            Mentioned = claim.Entry.Address is Address.DirectMessage ? [] : [.. partnership.Members.Select(member => member.Value)],
            ThreadName = string.Join(" & ", names.Values),
        };

        Embed Card(IReadOnlyDictionary<MemberId, Profile> shown) => PartnershipCard.Build(partnership, shown).WithFooter(Footer(claim)).Build();
    }

    private string Footer(OutboxClaim claim) =>
        $"{client.GetGuild(claim.Entry.Guild.Value)?.Name ?? "your server"} · {FooterMark.Of(claim)}";
}
