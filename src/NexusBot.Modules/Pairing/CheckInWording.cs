using Discord;
using Discord.WebSocket;
using NexusBot.Core.Delivery;
using NexusBot.Core.Pairing;
using NexusBot.Modules.Messaging;
using NexusBot.Modules.Rendering;

namespace NexusBot.Modules.Pairing;

/// <summary>Before the round ends: did you meet?</summary>
internal sealed class CheckInWording(PartnersInGuild partners, DiscordSocketClient client) : IWording
{
    public string Kind => Partnership.CheckInKind;

    public async Task<OutgoingMessage?> WordAsync(OutboxClaim claim, CancellationToken cancellationToken)
    {
        if (await partners.FindAsync(claim.Entry, cancellationToken) is not var (partnership, _))
            return null;

        var isDirect = claim.Entry.Address is Address.DirectMessage;
        var with = isDirect ? $" with {string.Join(" and ", Others(partnership, claim.Entry))}" : "";
        var embed = new EmbedBuilder()
            .WithTitle("Did you meet?")
            .WithDescription($"Your time together{with} ends {When.Full(partnership.EndsAt)}. Only moderators see how many met, and nobody sees who did not.")
            .WithColor(Color.Teal)
            .WithFooter($"{client.GetGuild(claim.Entry.Guild.Value)?.Name ?? "your server"} · {FooterMark.Of(claim)}")
            .Build();
        var buttons = new ComponentBuilder()
            .WithButton("We met", PairIds.Met(partnership.Id), ButtonStyle.Success)
            .WithButton("We did not", PairIds.NotMet(partnership.Id), ButtonStyle.Secondary)
            .WithButton("Say thanks", PairIds.Thank(partnership.Id), ButtonStyle.Primary)
            .WithButton("My partner is silent", PairIds.Silent(partnership.Id), ButtonStyle.Secondary)
            .Build();
        return new OutgoingMessage(embed, buttons) { Mentioned = isDirect ? [] : [.. partnership.Members.Select(member => member.Value)] };
    }

    private static IEnumerable<string> Others(Partnership partnership, OutboxEntry entry) =>
        partnership.Seats.Where(seat => seat.Id != entry.Subject).Select(seat => MentionUtils.MentionUser(seat.Member.Value));
}
