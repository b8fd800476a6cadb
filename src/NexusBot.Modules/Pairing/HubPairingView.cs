using System.Globalization;
using System.Text;
using Discord;
using NexusBot.Core;
using NexusBot.Core.Moderation;
using NexusBot.Core.Pairing;
using NexusBot.Modules.Dispatch;
using NexusBot.Modules.Rendering;
using NodaTime;

namespace NexusBot.Modules.Pairing;

/// <summary>Rounds as moderators see them.</summary>
internal static class HubPairingView
{
    private const int MostLines = 12;

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
        "Saved. No more rounds by themselves; who joined stays in line. `/hub pairing` with Schedule goes on.";

    /// <summary>The round as it would be: its beginning at once, and all of it as a file.</summary>
    public static Response Preview(PlannedRound planned, NexusContext viewer)
    {
        // Of whom nobody has heard since the start there is no name, and a mention in a file is none.
        var lines = Lines(planned.Plan, member => viewer.Guild?.GetUser(member.Value)?.DisplayName ?? member.ToString()).ToList();
        var mentioned = Lines(planned.Plan, member => MentionUtils.MentionUser(member.Value)).Take(MostLines);
        var embed = new EmbedBuilder()
            .WithTitle($"Round {planned.Number} as it would be now")
            .WithDescription(string.Join('\n', mentioned) + (lines.Count > MostLines ? $"\n… and {lines.Count - MostLines} more in the file" : ""))
            .WithColor(Color.Orange)
            .WithFooter($"{planned.In.Count} in, {planned.Others.Count} sit it out, score {planned.Plan.Score} · nobody is told")
            .Build();
        var file = new AttachedFile($"round-{planned.Number}.md", Encoding.UTF8.GetBytes(string.Join('\n', lines)), "The whole round");
        return new Response(Embed: embed) { Files = [file] };
    }

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
        foreach (var reason in round.LeftOut.CountBy(left => Reason(left.Reason)))
            text.Append(CultureInfo.InvariantCulture, $"\nWithout a partner: {reason.Value} ({reason.Key})");
        return text.ToString();
    }

    private static string Average(Round round) => round.Partnerships == 0
        ? "no score"
        : string.Create(CultureInfo.InvariantCulture, $"score {round.Score / round.Partnerships} and {round.SharedTime.TotalHours / round.Partnerships:0.#} shared hours on average");

    private static IEnumerable<string> Lines(PairingPlan plan, Func<MemberId, string> name)
    {
        foreach (var pair in plan.Pairs)
            yield return $"{name(pair.First.Id)} & {name(pair.Second.Id)}: {Score(pair.Why)}";
        foreach (var trio in plan.Trios)
            yield return $"{name(trio.Pair.First.Id)} & {name(trio.Pair.Second.Id)} & {name(trio.Joined.Id)}: {Score(trio.Pair.Why)}";
        foreach (var unpaired in plan.Unpaired)
            yield return $"{name(unpaired.Member.Id)}: nobody ({Reason(unpaired.Reason)})";
    }

    private static string Score(PairReasons why) => string.Create(
        CultureInfo.InvariantCulture,
        $"{why.Score.Total} (tracks {why.Score.Tracks}, teaching {why.Score.Teaching}, hours {why.Score.Hours}, goal {why.Score.Goal}, met before −{why.Score.Repeat})");

    private static string Reason(UnpairedReason reason) => reason switch
    {
        UnpairedReason.NoHours => "no free hours told",
        UnpairedReason.NobodyAtTheseHours => "nobody is free when they are",
        // One for both that are left: moderators are members too, and nobody is to see who was ruled out.
        _ => "nobody left at their hours",
    };

    private static string Count(int count, string what) => count == 1 ? $"1 {what}" : $"{count} {what}s";
}
