namespace NexusBot.Core.Learnings.Import;

/// <summary>Reads a table that names a thing in each row.</summary>
internal static class NamedTable
{
    private static readonly string[] s_names = ["technolog", "tool", "concept", "practice", "takeaway", "lesson", "topic", "skill", "name"];

    public static IEnumerable<Headline> Read(OutlineNode table)
    {
        var header = table.Rows.Count > 0 ? table.Rows[0].Select(cell => cell.Text).ToList() : [];
        var named = header.FindIndex(name => Array.Exists(s_names, part => name.Contains(part, StringComparison.OrdinalIgnoreCase)));
        var title = Math.Max(0, named);
        return table.Rows.Skip(1)
            .Where(row => row.Count > title)
            .Select(row => new Headline(row[title].Text, Wording.Join(row.Where((_, column) => column != title).Select(cell => cell.Text)), true));
    }
}
