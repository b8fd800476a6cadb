using Discord;
using NexusBot.Core.Learnings;
using NexusBot.Modules.Dispatch;
using NexusBot.Modules.Rendering;

namespace NexusBot.Modules.Learnings;

/// <summary>What was reported, for moderators: a list, then one of them with its decision.</summary>
internal static class ReportsView
{
    private const int MostLines = 10;
    private const int LongestTitle = 80;
    private const int MostReasons = 5;

    // A message holds more than twice as much, which escapes and names may need.
    private const int RoomForReasons = 800;

    public static Response List(IReadOnlyList<ReportedLearning> waiting)
    {
        if (waiting.Count == 0)
            return "Nothing waits for you: no learning is reported.";

        var menu = new SelectMenuBuilder().WithCustomId(ReportIds.Open).WithPlaceholder("Decide one");
        foreach (var reported in waiting.Take(SelectMenuBuilder.MaxOptionCount))
            menu.AddOption(Graphemes.Cut(reported.Learning.Content.Title, LongestTitle), reported.Learning.Id.ToString(), Count(reported));

        var embed = new EmbedBuilder()
            .WithTitle("Reported learnings")
            .WithDescription(string.Join('\n', waiting.Take(MostLines).Select(Line)))
            .WithColor(Color.Orange)
            .WithFooter($"{waiting.Count} in all, the longest waiting first")
            .Build();
        return new Response(Embed: embed, Components: new ComponentBuilder().WithSelectMenu(menu).Build());
    }

    /// <param name="before">What happened that it is shown now.</param>
    public static Response Show(ReportedLearning reported, string before = "")
    {
        var (id, seen) = (reported.Learning.Id, SeenReports.Of(reported, MostReasons));
        var longest = RoomForReasons / Math.Min(reported.Reports.Count, MostReasons);
        var reasons = string.Join('\n', reported.Reports.Take(MostReasons).Select(
            report => $"{Who.Of(report.By)} {When.Relative(report.At)}: {UserText.Line(Graphemes.Cut(report.Reason, longest))}"));
        var components = new ComponentBuilder()
            .WithButton("Hide it", ReportIds.Hide(id, seen), ButtonStyle.Danger)
            .WithButton("Leave it", ReportIds.Dismiss(id, seen), ButtonStyle.Secondary);
        // A picture may be the very reason, and this message has none.
        if (reported.Learning.Content.Pictures.Count > 0 || LearningCard.IsCut(reported.Learning))
            components.WithButton("Show all", LearningIds.ShowAll(id), ButtonStyle.Secondary);
        AddWayBack(components);
        var first = seen.Shown < seen.Waiting ? $", the first {seen.Shown} of them" : "";
        return new Response($"{before}{Count(reported)}{first}:\n{reasons}", LearningCard.Build(reported.Learning), components.Build());
    }

    public static Response Hidden(Learning learning) => new(
        "Hidden: it is in no list any more, and its card says so. Its author is told.",
        Components: AddWayBack(new ComponentBuilder().WithButton("Show it again", ReportIds.Unhide(learning.Id), ButtonStyle.Secondary)).Build())
    {
        KeepsEmbed = true,
    };

    /// <summary>What became of it, above what it says.</summary>
    public static Response Decided(string text) => SaidWithWayBack(text) with { KeepsEmbed = true };

    public static Response DecidedMeanwhile { get; } = SaidWithWayBack("Somebody has decided that one already.");

    private static Response SaidWithWayBack(string text) => new(text, Components: AddWayBack(new ComponentBuilder()).Build());

    // To the list as it is by then.
    private static ComponentBuilder AddWayBack(ComponentBuilder components) => components.WithButton("Back", ReportIds.List, ButtonStyle.Secondary);

    private static string Line(ReportedLearning reported) =>
        $"**{UserText.Line(Graphemes.Cut(reported.Learning.Content.Title, LongestTitle))}** "
        + $"by {Who.Of(reported.Learning.Author)} · {Count(reported)}";

    private static string Count(ReportedLearning reported) => reported.Reports.Count == 1 ? "1 report" : $"{reported.Reports.Count} reports";
}
