using System.Globalization;
using NexusBot.Core;
using NexusBot.Core.Learnings;
using NexusBot.Modules.Rendering;
using NodaTime;

namespace NexusBot.Modules.Learnings;

/// <summary>The custom ids of reports: a pattern for the handler, and beside it what fills it.</summary>
internal static class ReportIds
{
    public const string ReportPattern = "report:write:*";
    public const string FormPattern = "report:form:*";
    public const string AgainPattern = "report:again:*";
    public const string List = "report:list";
    public const string Open = "report:open";
    public const string HidePattern = "report:hide:*";
    public const string DismissPattern = "report:dismiss:*";
    public const string UnhidePattern = "report:unhide:*";

    private const char Between = '-';

    public static string Report(LearningId learning) => CustomId.Fill(ReportPattern, learning.ToString());

    public static string Form(LearningId learning) => CustomId.Fill(FormPattern, learning.ToString());

    public static string Again(string draft) => CustomId.Fill(AgainPattern, draft);

    public static string Hide(LearningId learning, SeenReports seen) => CustomId.Fill(HidePattern, Join(learning, seen));

    public static string Dismiss(LearningId learning, SeenReports seen) => CustomId.Fill(DismissPattern, Join(learning, seen));

    public static string Unhide(LearningId learning) => CustomId.Fill(UnhidePattern, learning.ToString());

    /// <summary>A button from before what was seen rode along has seen nothing.</summary>
    public static (LearningId Learning, SeenReports Seen) ReadDecision(string filled)
    {
        var parts = filled.Split(Between);
        var learning = new LearningId(Guid.TryParseExact(parts[0], "N", out var id) ? id : default);
        return parts is [_, var first, var second, var third, var fourth]
            && Count(first) is { } version && Count(second) is { } shown && Count(third) is { } waiting && Moment(fourth) is { } latest
                ? (learning, new SeenReports(version, shown, waiting, latest))
                : (learning, SeenReports.Nothing);
    }

    private static string Join(LearningId learning, SeenReports seen) => string.Create(
        CultureInfo.InvariantCulture,
        $"{learning}{Between}{seen.Version}{Between}{seen.Shown}{Between}{seen.Waiting}{Between}{seen.Latest.ToUnixTimeMilliseconds()}");

    private static int? Count(string typed) => int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : null;

    private static Instant? Moment(string typed) =>
        long.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at <= Instant.MaxValue.ToUnixTimeMilliseconds()
            ? Instant.FromUnixTimeMilliseconds(at)
            : null;
}
