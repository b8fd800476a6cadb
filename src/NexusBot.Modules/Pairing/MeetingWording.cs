using Discord;
using NexusBot.Core;
using NexusBot.Core.Delivery;
using NexusBot.Core.Pairing;
using NexusBot.Modules.Messaging;
using NexusBot.Modules.Rendering;
using NodaTime;
using NodaTime.Extensions;

namespace NexusBot.Modules.Pairing;

/// <summary>That partners meet, and when: once in their thread or to each of them, and to each again before it.</summary>
internal sealed class MeetingWording(PartnersInGuild partners, HubFooter footer, TimeProvider time) : IWording
{
    private static readonly Duration s_late = Duration.FromMinutes(1);

    public string Kind => Partnership.MeetingKind;

    public async Task<OutgoingMessage?> WordAsync(OutboxClaim claim, CancellationToken cancellationToken)
    {
        if (await partners.FindAsync(claim.Entry, cancellationToken) is not var (partnership, _)
            || partnership.Meeting is not { } meeting
            || meeting.Find(claim.Entry.Subject) is not { } message
            || time.GetCurrentInstant() >= meeting.End)
            return null;

        var embed = Build(partnership, meeting, message, claim);
        var buttons = Components(partnership, meeting, claim.Entry.Address is Address.DirectMessage).Build();
        if (claim.Entry.Address is Address.DirectMessage)
            return new OutgoingMessage(embed.Build(), buttons);
        if (message.To is not { } member)
            return new OutgoingMessage(embed.Build(), buttons) { Mentioned = [.. partnership.Members.Select(each => each.Value)] };

        return new OutgoingMessage(embed.AddField("Why here?", "Your direct messages are closed, so I tell you here.").Build(), buttons) { Mentioned = [member.Value] };
    }

    /// <summary>What can be done about a meeting that stands.</summary>
    public static ComponentBuilder Buttons(PartnershipId partnership) => new ComponentBuilder()
        .WithButton("Choose another time", PairIds.Look(partnership), ButtonStyle.Secondary)
        .WithButton("Call it off", PairIds.CallOff(partnership), ButtonStyle.Secondary)
        .WithButton("Add to calendar", PairIds.Calendar(partnership), ButtonStyle.Secondary);

    private static ComponentBuilder Components(Partnership partnership, Meeting meeting, bool isDirect)
    {
        var components = meeting.IsOff
            ? new ComponentBuilder().WithButton("Choose another time", PairIds.Look(partnership.Id))
            : Buttons(partnership.Id);
        return isDirect && partnership.Place is { } place
            ? components.WithButton("Go to your partner", style: ButtonStyle.Link, url: JumpLink.To(partnership.Guild, place))
            : components;
    }

    private EmbedBuilder Build(Partnership partnership, Meeting meeting, MeetingMessage message, OutboxClaim claim)
    {
        if (meeting.IsOff)
            return Off(partnership, meeting, message, claim);

        var with = message.To is { } member ? $" with {OnTheSpotView.Others(partnership, member)}" : "";
        var embed = new EmbedBuilder()
            .WithTitle(message.Before is null ? "You meet" : "You meet soon")
            .WithDescription($"{When.Full(meeting.At)} ({When.Relative(meeting.At)}), for an hour{with}.{How(message)}")
            .AddField("A small task, if you like", PairTasks.Choose(partnership.Task, partnership.Id))
            .WithColor(Color.Teal)
            .WithFooter(footer.Of(claim));
        if (message.Before is not null && time.GetCurrentInstant() - message.Due > s_late)
            embed.AddField("Late", $"This reminder was due {When.Full(message.Due)}. Sorry for the delay.");

        return embed;
    }

    private static string How(MeetingMessage message) =>
        message.Before is null ? " I remind each of you by direct message. Another time? Press it above, and the meeting moves." : "";

    private EmbedBuilder Off(Partnership partnership, Meeting meeting, MeetingMessage message, OutboxClaim claim)
    {
        var with = message.To is { } member ? $" with {OnTheSpotView.Others(partnership, member)}" : "";
        return new EmbedBuilder()
            .WithTitle("Your meeting is called off")
            .WithDescription($"You do not meet {When.Full(meeting.At)}{with} after all. Another time is one press away.")
            .WithColor(Color.Teal)
            .WithFooter(footer.Of(claim));
    }
}
