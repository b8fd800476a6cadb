namespace NexusBot.Core.Learnings.Import;

/// <summary>Reads a table of challenges, a row each; its header says which column is what.</summary>
internal static class ChallengeTable
{
    public static IEnumerable<ChallengeDraft> Read(OutlineNode table)
    {
        var header = table.Rows.Count > 0 ? table.Rows[0].Select(cell => cell.Text.ToLowerInvariant()).ToList() : [];
        var title = Math.Max(0, header.FindIndex(name => IsAny(name, "challenge", "problem", "issue", "obstacle", "difficulty")));
        var solution = header.FindIndex(name => IsAny(name, "solution", "fix", "resolution", "resolved", "approach", "how", "solved", "overc"));
        if (solution < 0)
            solution = header.Count - 1;

        foreach (var row in table.Rows.Skip(1).Where(row => row.Count > title))
        {
            var draft = new ChallengeDraft(row[title].Text, table.Line);
            if (solution < row.Count && solution != title)
                draft.Solution.Add(row[solution].Text);
            foreach (var column in Enumerable.Range(0, Math.Min(row.Count, header.Count)).Where(column => column != title && column != solution))
            {
                if (IsAny(header[column], "desc", "detail", "problem", "cause", "context"))
                    draft.AddLoose(row[column].Text);
            }

            yield return draft;
        }
    }

    private static bool IsAny(string name, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (name.Contains(word, StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}
