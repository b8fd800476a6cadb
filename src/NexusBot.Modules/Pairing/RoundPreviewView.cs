using System.Globalization;
using System.Text;
using Discord;
using NexusBot.Core;
using NexusBot.Core.Members;
using NexusBot.Core.Pairing;
using NexusBot.Core.Pairing.Planning;
using NexusBot.Modules.Dispatch;
using NexusBot.Modules.Rendering;

namespace NexusBot.Modules.Pairing;

/// <summary>A round before it is made, as moderators see it: who with whom and why, and who would have nobody. As much as fits at once, and all of it as a file.</summary>
internal static class RoundPreviewView
{
    private const int LongestList = 3_600;
    private const int RoomForMore = 40;

    /// <param name="shown">What each of them shows to everyone.</param>
    public static Response Build(PlannedRound planned, IReadOnlyDictionary<MemberId, Profile> shown, NexusContext viewer)
    {
        var mentions = new PairWords(shown, member => MentionUtils.MentionUser(member.Value));
        var embed = new EmbedBuilder()
            .WithTitle(Title(planned))
            .WithDescription(planned.Plan.IsEmpty ? "Nobody would have a partner." : Beginning([.. Groups(planned.Plan, mentions)], LongestList))
            .WithColor(Color.Orange)
            .WithFooter($"{planned.In.Count} in, {planned.Others.Count} sit it out, {planned.Plan.Score} points in all · nobody is told");
        if (planned.Plan.Unpaired.Count > 0)
            embed.AddField(WithoutPartner(planned.Plan), Beginning([.. LeftOut(planned.Plan, mentions)], EmbedFieldBuilder.MaxFieldValueLength));

        // Of whom nobody has heard since the start there is no name, and a mention in a file is none.
        var names = new PairWords(shown, member => UserText.Line(viewer.Guild?.GetUser(member.Value)?.DisplayName ?? $"member {member}"));
        var file = new AttachedFile($"round-{planned.Number}.md", Encoding.UTF8.GetBytes(Write(planned, names)), "The whole round");
        return new Response(Embed: embed.Build()) { Files = [file] };
    }

    /// <summary>Why somebody has no partner. One for both that are left: moderators are members too, and nobody is to see who was ruled out.</summary>
    public static string Why(UnpairedReason reason) => reason switch
    {
        UnpairedReason.NoHours => "told no free hours",
        UnpairedReason.NobodyAtTheseHours => "nobody else is free for an hour when they are",
        _ => "nobody was left whom they could meet at their hours",
    };

    private static string Title(PlannedRound planned) => $"Round {planned.Number} as it would be now";

    private static string WithoutPartner(PairingPlan plan) => $"Without a partner: {plan.Unpaired.Count}. They go first in the next round";

    private static IEnumerable<string> Groups(PairingPlan plan, PairWords words)
    {
        var number = 0;
        foreach (var pair in plan.Pairs)
            yield return Group(++number, [pair.First.Id, pair.Second.Id], [Of(pair)], words);
        foreach (var trio in plan.Trios)
        {
            var (first, second, joined) = (trio.Pair.First, trio.Pair.Second, trio.Joined);
            yield return Group(
                ++number,
                [first.Id, second.Id, joined.Id],
                [Of(trio.Pair), Core.Pairing.Why.Of(joined, first, trio.WithFirst), Core.Pairing.Why.Of(joined, second, trio.WithSecond)],
                words);
        }
    }

    private static Why Of(PlannedPair pair) => Core.Pairing.Why.Of(pair.First, pair.Second, pair.Why);

    private static string Group(int number, MemberId[] members, Why[] whys, PairWords words)
    {
        var least = whys.MinBy(why => why.SharedTime)!.SharedTime;
        var hours = $"{PairWords.Hours(least)} in common{(whys.Length > 1 ? " at least, two by two" : "")}";
        var reasons = whys.SelectMany(words.ReasonsBesideHours).Select(reason => $"\n- {reason}");
        return string.Create(
            CultureInfo.InvariantCulture, $"**{number}.** {words.Names(members)} · {hours} · {whys[0].Score.Total} points{string.Concat(reasons)}");
    }

    private static IEnumerable<string> LeftOut(PairingPlan plan, PairWords words) =>
        plan.Unpaired.Select(unpaired => $"- {words.Names([unpaired.Member.Id])}: {Why(unpaired.Reason)}");

    // Whole entries: a mention that is cut is none.
    private static string Beginning(List<string> entries, int limit)
    {
        var text = new StringBuilder();
        foreach (var (index, entry) in entries.Index())
        {
            if (text.Length + entry.Length + RoomForMore > limit)
                return text.Append(CultureInfo.InvariantCulture, $"… and {entries.Count - index} more in the file").ToString();

            text.Append(entry).Append('\n');
        }

        return text.ToString().TrimEnd();
    }

    private static string Write(PlannedRound planned, PairWords names)
    {
        IEnumerable<string> left = planned.Plan.Unpaired.Count == 0 ? [] : [$"## {WithoutPartner(planned.Plan)}", string.Join('\n', LeftOut(planned.Plan, names))];
        return string.Join("\n\n", [$"# {Title(planned)}", .. Groups(planned.Plan, names), .. left]) + "\n";
    }
}
