using System.Globalization;
using System.Text;
using NexusBot.Core.Learnings.Exchange;
using NexusBot.Modules.Dispatch;
using NexusBot.Modules.Rendering;

namespace NexusBot.Modules.Exchange;

/// <summary>What became of an import.</summary>
internal static class ImportReportView
{
    private const int MostLines = 15;
    private const int LongestTitle = 60;

    public static Response Working(int done, int all) => $"Sharing: {done} of {all}…";

    public static Response Done(ImportReport report)
    {
        var text = new StringBuilder($"Shared {report.Count(ImportFate.Added)} new, changed {report.Count(ImportFate.Changed)}, ")
            .Append(CultureInfo.InvariantCulture, $"and {report.Count(ImportFate.Unchanged)} were here already as they are. ")
            .Append("They have no cards of their own until somebody edits them; find them with `/learning find` and `/learning list`.");
        if (report.IsUntold)
            text.Append(" No channel was told, since none is chosen: `/hub channel purpose:Learnings` says where such news goes from now on.");
        var told = report.Lines.Where(line => line.Fate > ImportFate.Unchanged).ToList();
        foreach (var line in told.Take(MostLines))
            text.Append(CultureInfo.InvariantCulture, $"\n- **{UserText.Line(Graphemes.Cut(line.Title, LongestTitle))}** {Why(line)}");
        if (told.Count > MostLines)
            text.Append(CultureInfo.InvariantCulture, $"\n… and {told.Count - MostLines} more.");

        return Graphemes.Cut(text.ToString(), Discord.DiscordConfig.MaxMessageSize);
    }

    private static string Why(ImportLine line) => line.Fate switch
    {
        ImportFate.EditedHere => "was edited here since, and is left as it is.",
        ImportFate.AlreadyHere => "its author has shared already, and is left as it is.",
        ImportFate.DeletedHere => "was deleted here since, and stays out.",
        _ => $"is left out. {DiscordFormat.Of(line.Refusal!)}",
    };
}
