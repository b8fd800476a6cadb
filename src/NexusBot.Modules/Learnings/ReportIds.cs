using NexusBot.Core;
using NexusBot.Modules.Rendering;

namespace NexusBot.Modules.Learnings;

/// <summary>The custom ids of reports: a pattern for the handler, and beside it what fills it.</summary>
internal static class ReportIds
{
    public const string ReportPattern = "report:write:*";
    public const string FormPattern = "report:form:*";
    public const string AgainPattern = "report:again:*";
    public const string Open = "report:open";
    public const string HidePattern = "report:hide:*";
    public const string DismissPattern = "report:dismiss:*";
    public const string UnhidePattern = "report:unhide:*";

    public static string Report(LearningId learning) => CustomId.Fill(ReportPattern, learning.ToString());

    public static string Form(LearningId learning) => CustomId.Fill(FormPattern, learning.ToString());

    public static string Again(string draft) => CustomId.Fill(AgainPattern, draft);

    public static string Hide(LearningId learning) => CustomId.Fill(HidePattern, learning.ToString());

    public static string Dismiss(LearningId learning) => CustomId.Fill(DismissPattern, learning.ToString());

    public static string Unhide(LearningId learning) => CustomId.Fill(UnhidePattern, learning.ToString());
}
