using Discord;
using NexusBot.Core;
using NexusBot.Core.Delivery;
using NexusBot.Core.Members;
using NexusBot.Core.Pairing;
using NexusBot.Modules.Messaging;
using NexusBot.Modules.Rendering;

namespace NexusBot.Modules.Pairing;

/// <summary>Before the round ends: did you meet? Whoever does not want to be asked that is not called.</summary>
internal sealed class CheckInWording(PartnersInGuild partners, NoticeService notices, HubFooter footer) : IWording
{
    public const string WhoSees = "Only moderators see how many met, and nobody sees who did not.";

    public string Kind => Partnership.CheckInKind;

    public async Task<OutgoingMessage?> WordAsync(OutboxClaim claim, CancellationToken cancellationToken)
    {
        if (await partners.FindAsync(claim.Entry, cancellationToken) is not var (partnership, _))
            return null;

        var embed = new EmbedBuilder()
            .WithTitle("Did you meet?")
            .WithDescription($"Your time together ends {When.Full(partnership.EndsAt)}. {WhoSees}")
            .WithColor(Color.Teal)
            .WithFooter(footer.Of(claim))
            .Build();
        var buttons = new ComponentBuilder();
        foreach (var button in Answers(partnership.Id))
            buttons.WithButton(button);

        var called = new List<ulong>();
        foreach (var member in partnership.Members)
        {
            if (await notices.WantsAsync(partnership.Guild, member, NoticeKind.RoundEnds, cancellationToken))
                called.Add(member.Value);
        }

        return new OutgoingMessage(embed, buttons.Build()) { Mentioned = called };
    }

    public static IEnumerable<ButtonBuilder> Answers(PartnershipId partnership) =>
    [
        Button("We met", PairIds.Met(partnership), ButtonStyle.Success),
        Button("We did not", PairIds.NotMet(partnership), ButtonStyle.Secondary),
        Button("Say thanks", PairIds.Thank(partnership), ButtonStyle.Primary),
        Button("My partner is silent", PairIds.Silent(partnership), ButtonStyle.Secondary),
    ];

    private static ButtonBuilder Button(string label, string id, ButtonStyle style) =>
        new ButtonBuilder().WithLabel(label).WithCustomId(id).WithStyle(style);
}
