using System.Globalization;

namespace NexusBot.Core.Learnings.Exchange;

/// <summary>Titles of documents, as long as the hub's are.</summary>
internal static class ShortTitle
{
    private const string Ellipsis = "…";

    /// <summary>The title itself where it fits, else its beginning up to the end of a word.</summary>
    /// <param name="suffix">Stands behind it in any case.</param>
    public static string Of(string title, string suffix = "")
    {
        var room = LearningContent.MaxTitleLength - suffix.Length;
        return (title.Length <= room ? title : Cut(title, room - Ellipsis.Length) + Ellipsis) + suffix;
    }

    private static string Cut(string title, int room)
    {
        var end = 0;
        while (end + StringInfo.GetNextTextElementLength(title, end) is var next && next <= room)
            end = next;

        var word = title.LastIndexOf(' ', end);
        return title[..(word > room / 2 ? word : end)].TrimEnd(' ', ',', ';', ':', '-', '–', '—');
    }
}
