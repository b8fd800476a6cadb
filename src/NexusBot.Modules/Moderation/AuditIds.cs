using System.Globalization;
using NexusBot.Core;
using NexusBot.Modules.Rendering;

namespace NexusBot.Modules.Moderation;

/// <summary>The custom id of the trail's pages: a pattern for the handler, and beside it what fills it.</summary>
internal static class AuditIds
{
    public const string PagePattern = "audit:page:*:*";

    /// <summary>The member whose changes alone are shown rides along; zero where everybody's are.</summary>
    public static string Page(int page, MemberId? actor) =>
        CustomId.Fill(PagePattern, page.ToString(CultureInfo.InvariantCulture), $"{actor?.Value ?? 0}");
}
