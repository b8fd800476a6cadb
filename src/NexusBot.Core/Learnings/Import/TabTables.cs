using System.Text.RegularExpressions;

namespace NexusBot.Core.Learnings.Import;

/// <summary>Gives tables that were pasted without their bars the bars back.</summary>
internal static partial class TabTables
{
    private const int MaxHeaderWords = 3;

    public static List<string> Apply(List<string> lines)
    {
        var cells = lines.ConvertAll(Cells);
        var mended = new List<string>(lines.Count);
        for (var i = 0; i < lines.Count; i++)
        {
            var begins = !IsRow(cells, i - 1, cells[i].Length);
            if (cells[i].Length < 2 || (begins && !IsRow(cells, i + 1, cells[i].Length)))
            {
                mended.Add(lines[i]);
                continue;
            }

            if (begins)
                mended.AddRange(["", Row(IsHeader(cells[i]) ? cells[i] : new string[cells[i].Length]), Row(Array.ConvertAll(cells[i], _ => "---"))]);
            if (!begins || !IsHeader(cells[i]))
                mended.Add(Row(cells[i]));
        }

        return mended;
    }

    private static bool IsRow(List<string[]> cells, int index, int width) =>
        index >= 0 && index < cells.Count && width >= 2 && cells[index].Length == width;

    private static string[] Cells(string line) => line.Length == 0 || Marked().IsMatch(line) ? [] : Gap().Split(line);

    // What names the columns of such a table is what names sections and the parts of a challenge.
    private static bool IsHeader(string[] cells) => Array.Exists(
        cells,
        cell => Wording.Words(cell).Length <= MaxHeaderWords
            && (SectionName.ReadPure(cell) is not null || ChallengeLabel.Read(cell) is { Part: ChallengePart.Title or ChallengePart.Solution }));

    private static string Row(string[] cells) => "| " + string.Join(" | ", cells) + " |";

    [GeneratedRegex(@"^\s|^[-*+#|>•⦁●▪◦‣∙·○➤►▸–—]|^\d+[.)]|[|]")]
    private static partial Regex Marked();

    [GeneratedRegex(@"\t+| {3,}")]
    private static partial Regex Gap();
}
