using Discord;
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
        // The thread took too long, and direct messages brought them together.
        if (partnership.Beside is null && claim.Entry.Address is Address.PrivateThread)
            return null;

        var whole = new List<Profile>();
        foreach (var member in partnership.Members)
            whole.Add(await profiles.FindAsync(partnership.Guild, member, cancellationToken) ?? Profile.Empty(partnership.Guild, member));

        return new OutgoingMessage(Card(Visibility.Partners), PartnershipCard.Buttons(partnership, Seen(Visibility.Partners)))
        {
            ForEveryone = Card(Visibility.Everyone),
            Mentioned = claim.Entry.Address is Address.DirectMessage ? [] : [.. partnership.Members.Select(member => member.Value)],
            ThreadName = string.Join(" & ", names.Values),
        };

        Dictionary<MemberId, Profile> Seen(Visibility circle) => whole.ToDictionary(profile => profile.Member, profile => profile.SeenBy(circle));

        Embed Card(Visibility circle) => PartnershipCard.Build(partnership, Seen(circle)).WithFooter(Footer(claim)).Build();
    }

    private string Footer(OutboxClaim claim) =>
        $"{client.GetGuild(claim.Entry.Guild.Value)?.Name ?? "your server"} · {FooterMark.Of(claim)}";
}
