using Discord;
using NexusBot.Core;
using NexusBot.Core.Delivery;
using NexusBot.Core.Members;
using NexusBot.Core.Pairing;
using NexusBot.Modules.Messaging;

namespace NexusBot.Modules.Pairing;

/// <summary>After a day of silence: asks those alone who have not written.</summary>
internal sealed class NudgeWording(PartnersInGuild partners, IMeetingPlaces places, NoticeService notices) : IWording
{
    public string Kind => Partnership.NudgeKind;

    public async Task<OutgoingMessage?> WordAsync(OutboxClaim claim, CancellationToken cancellationToken)
    {
        if (await partners.FindAsync(claim.Entry, cancellationToken) is not var (partnership, _) || partnership.Place is not { } place)
            return null;

        var writers = await places.ListWritersAsync(partnership.Guild, place.Channel, cancellationToken) ?? new HashSet<MemberId>();
        var silent = new List<MemberId>();
        foreach (var member in partnership.Members.Where(member => !writers.Contains(member)))
        {
            if (await notices.WantsAsync(partnership.Guild, member, NoticeKind.PartnerUnheard, cancellationToken))
                silent.Add(member);
        }

        if (silent.Count == 0)
            return null;

        var embed = new EmbedBuilder()
            .WithDescription("Your partner looks forward to hearing from you. A hello is enough to begin; then agree on an hour.")
            .WithColor(Color.Teal)
            .WithFooter(FooterMark.Of(claim))
            .Build();
        var buttons = new ComponentBuilder().WithButton("My partner is silent", PairIds.Silent(partnership.Id), ButtonStyle.Secondary).Build();
        return new OutgoingMessage(embed, buttons) { Mentioned = [.. silent.Select(member => member.Value)] };
    }
}
