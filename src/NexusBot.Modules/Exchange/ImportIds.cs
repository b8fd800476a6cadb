using System.Globalization;
using NexusBot.Modules.Rendering;

namespace NexusBot.Modules.Exchange;

/// <summary>The custom ids of an import's preview. They name what its owner alone finds.</summary>
internal static class ImportIds
{
    public const string PagePattern = "import:page:*:*";
    public const string PickPattern = "import:pick:*:*";
    public const string SharePattern = "import:share:*";
    public const string CancelPattern = "import:cancel:*";

    public static string Page(string preview, int page) => CustomId.Fill(PagePattern, preview, Number(page));

    public static string Pick(string preview, int page) => CustomId.Fill(PickPattern, preview, Number(page));

    public static string Share(string preview) => CustomId.Fill(SharePattern, preview);

    public static string Cancel(string preview) => CustomId.Fill(CancelPattern, preview);

    private static string Number(int page) => page.ToString(CultureInfo.InvariantCulture);
}
