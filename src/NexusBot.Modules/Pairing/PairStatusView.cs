using Discord;
using NexusBot.Core;
using NexusBot.Core.Members;
using NexusBot.Core.Pairing;
using NexusBot.Modules.Dispatch;
using NexusBot.Modules.Members;
using NexusBot.Modules.Rendering;
using NodaTime;

namespace NexusBot.Modules.Pairing;

/// <summary>How things stand with a member in pairing, shown to them alone.</summary>
internal static class PairStatusView
{
    public const string Left =
        "You are out: no more rounds, and no message about them. Partners you have stay until their round ends. `/pair join` brings you back.";

    public static Response Joined(PairingStatus status)
    {
        var next = status.NextRound is { } round
            ? $"The next round is made {When.Full(round)}."
            : "No round is planned yet: a moderator sets when with `/hub pairing`. I keep you in line.";
        var text = $"You are in, {Rhythm(status.Enrolment!)}. {next}";
        if (status.HasHours)
            return $"{text} You hear of it a day before and can skip it.";

        return new Response(
            $"{text}\n**One thing is missing:** I do not know when you are free, and cannot find anybody without that.",
            Components: Missing(new ComponentBuilder()).Build());
    }

    public static Response Of(PairingStatus status, NexusContext viewer)
    {
        var embed = new EmbedBuilder().WithTitle("Your pairing").WithDescription(Standing(status)).WithColor(Color.Teal);
        var open = status.Partnerships.Where(partnership => !partnership.IsOverAt(status.At)).ToList();
        if (open.Count > 0)
            embed.AddField("Your partners", string.Join('\n', open.Select(partnership => Current(partnership, viewer.Caller.Member))));
        if (status.Partnerships.Except(open).ToList() is { Count: > 0 } past)
            embed.AddField("Before", string.Join('\n', past.Select(partnership => Past(partnership, viewer.Caller.Member))));
        if (status.Waiting is { } waiting)
            embed.AddField("At once", $"You wait for whoever asks next, since {When.Relative(waiting.Since)}.");

        return new(Embed: embed.Build(), Components: Components(status, viewer));
    }

    private static string Standing(PairingStatus status)
    {
        if (status.Enrolment is not { } enrolment)
            return "You are in no rounds. `/pair join` gets you partners, `/pair now` one at once.";

        var hours = status.HasHours ? "" : "\nI do not know when you are free, and cannot find anybody without that.";
        return $"You are in, {Rhythm(enrolment)}. {Next(enrolment, status.NextRound)}{Waits(enrolment)}{hours}";
    }

    private static string Rhythm(Enrolment enrolment)
    {
        var rhythm = enrolment.Rhythm == PairingRhythm.Once ? "for one round" : Words.Of(enrolment.Rhythm).ToLowerInvariant();
        var partners = enrolment.Partners == 1 ? "" : $" with up to {enrolment.Partners} partners";
        return rhythm + partners + (enrolment.AsMentor ? ", as a mentor" : "");
    }

    private static string Next(Enrolment enrolment, Instant? next) =>
        enrolment.SkipsNext || (next is { } coming && enrolment.SkipsJust(coming)) ? "You sit out the next round."
        : IsAway(enrolment, next) ? $"You sit out every round before {When.Full(enrolment.AwayUntil!.Value)}."
        : next is not { } round ? "No round is planned yet."
        : enrolment.Rests(round) ? $"The next round {When.Full(round)} is not yours, the one after it is."
        : $"The next round is made {When.Full(round)}.";

    // A day that comes before the next round is over as far as rounds go.
    private static bool IsAway(Enrolment enrolment, Instant? next) => enrolment.AwayUntil is { } day && !(next >= day);

    private static string Waits(Enrolment enrolment) =>
        enrolment.WaitingRounds == 0 ? "" : " The last one had no partner for you: you go first.";

    private static string Current(Partnership partnership, MemberId member)
    {
        var where = partnership.Place is { } place ? $" in {MentionUtils.MentionChannel(place.Channel.Value)}" : "";
        var meeting = partnership.Agreed is { } agreed ? $", you meet {When.Full(agreed.At)}" : "";
        return $"{OnTheSpotView.Others(partnership, member)}{where}{meeting}, until {When.Full(partnership.EndsAt)}";
    }

    private static string Past(Partnership partnership, MemberId member) =>
        $"{When.Relative(partnership.At)}: {OnTheSpotView.Others(partnership, member)}{(partnership.Seats.Any(seat => seat.HasMet == true) ? ", you met" : "")}";

    private static MessageComponent Components(PairingStatus status, NexusContext viewer)
    {
        var components = new ComponentBuilder();
        if (status.Enrolment is { } enrolment)
        {
            var isAway = enrolment.SkipsNext || IsAway(enrolment, status.NextRound);
            components.WithButton(isAway ? "Take part again" : "Skip the next round", isAway ? PairIds.Return : PairIds.Skip, ButtonStyle.Secondary);
            components.WithButton("Leave", PairIds.Leave, ButtonStyle.Danger);
            if (!status.HasHours)
                Missing(components);
        }

        if (status.Waiting is not null)
            components.WithButton("Wait no more", PairIds.StopWaiting, ButtonStyle.Secondary);
        if (status.Blocks.Count > 0)
            components.WithSelectMenu(BlockMenu(status.Blocks, viewer), row: 1);
        return components.Build();
    }

    private static ComponentBuilder Missing(ComponentBuilder components) => components
        .WithButton("My time zone", ProfileIds.Step(ProfileStep.Zone))
        .WithButton("My free hours", ProfileIds.Step(ProfileStep.Hours));

    private static SelectMenuBuilder BlockMenu(IReadOnlyList<Block> blocks, NexusContext viewer)
    {
        var menu = new SelectMenuBuilder().WithCustomId(PairIds.AllowAgain).WithPlaceholder("You never meet these. Allow one again");
        foreach (var block in blocks.Take(SelectMenuBuilder.MaxOptionCount))
            menu.AddOption(Graphemes.Cut(viewer.NameOf(block.Other)!, SelectMenuOptionBuilder.MaxSelectLabelLength), $"{block.Other}");
        return menu;
    }
}
