using System.Globalization;
using System.Text;
using Discord;
using NexusBot.Core.Moderation;
using NexusBot.Core.Pairing;
using NexusBot.Modules.Dispatch;
using NexusBot.Modules.Rendering;
using NodaTime;

namespace NexusBot.Modules.Pairing;

/// <summary>Rounds as moderators see them.</summary>
internal static class HubPairingView
{
    public static Response Scheduled(GuildSettings hub, Instant next)
    {
        var cohorts = hub.Pairing!.WithinCohorts ? " Members meet their own cohort." : "";
        var where = hub.Channel(ChannelPurpose.Pairs) is { } channel
            ? $"Pairs get private threads beside {MentionUtils.MentionChannel(channel.Value)}."
            : "Until you choose a channel for pairs with `/hub channel`, they are brought together by direct message.";
        return $"Saved. A round is made every {hub.Pairing.Day} at {hub.Pairing.Time.ToString("HH:mm", CultureInfo.InvariantCulture)} "
            + $"{UserText.Line(hub.Zone.Replace('_', ' '))} time, next {When.Full(next)}.{cohorts} {where}";
    }

    public static Response Paused(GuildSettings hub) =>
        "Saved. No more rounds by themselves; who joined stays in line. `/hub pairing` with Schedule, a day and a time starts them again.";

    public static Response Made(Round round) =>
        $"Round {round.Number} is made: {Count(round.Paired, "member")} in {Count(round.Partnerships, "partnership")}, {round.LeftOut.Length} without a partner. They hear of it now, or in the morning where it is night.";

    public static Response Report(PairingReport report)
    {
        if (report.Rounds.Count == 0)
            return report.Next is { } first
                ? $"No round was made yet. The first one is made {When.Full(first)}."
                : "No round was made yet. Set when with `/hub pairing`, Schedule.";

        var embed = new EmbedBuilder()
            .WithTitle("Rounds of pairs")
            .WithDescription(report.Next is { } next ? $"The next one is made {When.Full(next)}." : "No more rounds are planned.")
            .WithColor(Color.Orange);
        foreach (var reported in report.Rounds)
            embed.AddField($"Round {reported.Round.Number}", Describe(reported));
        return embed.Build();
    }

    private static string Describe(ReportedRound reported)
    {
        var round = reported.Round;
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{When.Full(round.At)}: {Count(round.Paired, "member")} in {Count(round.Partnerships, "partnership")}, ");
        text.Append(CultureInfo.InvariantCulture, $"{reported.Met} met, {round.Mutual} teach each other, {Average(round)}");
        if (reported.Silent > 0)
            text.Append(CultureInfo.InvariantCulture, $", {Count(reported.Silent, "partner")} silent");
        if (reported.OnTheSpot > 0)
            text.Append(CultureInfo.InvariantCulture, $", {reported.OnTheSpot} more on the spot");
        foreach (var reason in round.LeftOut.CountBy(left => RoundPreviewView.Why(left.Reason)))
            text.Append(CultureInfo.InvariantCulture, $"\nWithout a partner: {reason.Value} ({reason.Key})");
        return text.ToString();
    }

    private static string Average(Round round) => round.Partnerships == 0
        ? "no score"
        : string.Create(CultureInfo.InvariantCulture, $"score {round.Score / round.Partnerships} and {round.SharedTime.TotalHours / round.Partnerships:0.#} shared hours on average");

    private static string Count(int count, string what) => count == 1 ? $"1 {what}" : $"{count} {what}s";
}
