using System.Text;
using Discord;
using Discord.Interactions;
using Discord.WebSocket;
using NexusBot.Core;
using NexusBot.Core.Moderation;
using NexusBot.Core.Pairing;
using NexusBot.Modules.Dispatch;
using NexusBot.Modules.Rendering;

namespace NexusBot.Modules.Pairing;

/// <summary>The buttons by which partners agree on an hour, in their thread, beside it, or in direct messages.</summary>
public sealed class PartnerMeetingsModule(PartnerMeetings meetings, PartnerProfiles profiles, DiscordSocketClient client) : NexusModule
{
    private const string FileName = "meeting.ics";

    private Answerer Answerer => new(new MemberId(Context.User.Id), new InteractionId(Context.Interaction.Id));

    [ComponentInteraction(PairIds.LookPattern)]
    [Needs(Capability.AnswerPartnership)]
    [Answers(Answer.InPlace)]
    public async Task LookAsync(PartnershipId partnership) => await ReplaceAsync(await meetings.FindAsync(Answerer, partnership, Aborted), ShowAsync);

    [ComponentInteraction(PairIds.MeetPattern)]
    [Needs(Capability.AnswerPartnership)]
    [Answers(Answer.InPlace)]
    public async Task MeetAsync(PartnershipId partnership, string slot)
    {
        var agreed = RoundText.Read(slot) is { } at ? await meetings.MeetAsync(Answerer, partnership, at, Aborted) : PairingRefusals.Over;
        await ReplaceAsync(agreed, meeting => Agreed(meeting, Answerer.Member));
    }

    [ComponentInteraction(PairIds.CallOffPattern)]
    [Needs(Capability.AnswerPartnership)]
    [Answers(Answer.InPlace)]
    public async Task CallOffAsync(PartnershipId partnership) => await ReplaceAsync(
        await meetings.CallOffAsync(Answerer, partnership, Aborted),
        after => new Response(
            $"Saved: you do not meet {OnTheSpotView.Others(after, Answerer.Member)} {When.Full(after.Meeting!.At)}. I tell all of you, and nobody is reminded.",
            Components: new ComponentBuilder().WithButton("Choose another time", PairIds.Look(after.Id)).Build()));

    [ComponentInteraction(PairIds.CalendarPattern)]
    [Needs(Capability.AnswerPartnership)]
    [Answers(Answer.Private)]
    public async Task TakeAlongAsync(PartnershipId partnership) => await AnswerAsync(
        await meetings.TakeAlongAsync(Answerer, partnership, Aborted),
        file => new Response("Open this file with your calendar. If you agree on another time, press the button again: the new file takes the place of the old one.")
        {
            Files = [new AttachedFile(FileName, Encoding.UTF8.GetBytes(file.Write(NamesIn(file.Partnership))))],
        });

    private async Task<Response> ShowAsync(Partnership partnership, CancellationToken cancellationToken)
    {
        var shown = await profiles.ForPartnersAsync(partnership, cancellationToken);
        return new Response(Embed: PartnershipCard.Build(partnership, shown).Build(), Components: PartnershipCard.Buttons(partnership, shown));
    }

    // A file knows no mentions, and of whom nobody has heard since the start there is no name.
    private string NamesIn(Partnership partnership) => string.Join(
        " and ",
        partnership.Members.Where(member => member != Answerer.Member)
            .Select(member => client.GetGuild(partnership.Guild.Value)?.GetUser(member.Value)?.DisplayName ?? "your partner"));

    private static Response Agreed(AgreedMeeting agreed, MemberId member)
    {
        var what = $"you meet {OnTheSpotView.Others(agreed.Partnership, member)} {When.Full(agreed.Partnership.Meeting!.At)}";
        var text = agreed.StoodAlready
            ? $"It stands already: {what}. I remind each of you."
            : $"Saved: {what}, for an hour. I tell all of you, and remind each by direct message.";
        return new Response(text, Components: MeetingWording.Buttons(agreed.Partnership.Id).Build());
    }
}
