using Discord.WebSocket;
using NexusBot.Core;
using NexusBot.Core.Delivery;
using NexusBot.Core.Members;
using NexusBot.Core.Pairing;
using NexusBot.Modules.Messaging;

namespace NexusBot.Modules.Pairing;

/// <summary>Brings partners together: in their thread, or each by direct message.</summary>
internal sealed class PartnershipWording(PartnersInGuild partners, IMemberStore profiles, DiscordSocketClient client) : IWording
{
    public string Kind => Partnership.OpeningKind;

    public async Task<OutgoingMessage?> WordAsync(OutboxClaim claim, CancellationToken cancellationToken)
    {
        if (await partners.FindAsync(claim.Entry, cancellationToken) is not var (partnership, names))
            return null;

        var shown = new Dictionary<MemberId, Profile>();
        foreach (var member in partnership.Members)
        {
            var profile = await profiles.FindAsync(partnership.Guild, member, cancellationToken);
            shown[member] = (profile ?? Profile.Empty(partnership.Guild, member)).SeenBy(Visibility.Partners);
        }

        var embed = PartnershipCard.Build(partnership, shown).WithFooter(Footer(claim)).Build();
        return new OutgoingMessage(embed, PartnershipCard.Buttons(partnership, shown))
        {
            Mentioned = claim.Entry.Address is Address.DirectMessage ? [] : [.. partnership.Members.Select(member => member.Value)],
            ThreadName = string.Join(" & ", names.Values),
        };
    }

    private string Footer(OutboxClaim claim) =>
        $"{client.GetGuild(claim.Entry.Guild.Value)?.Name ?? "your server"} · {FooterMark.Of(claim)}";
}
