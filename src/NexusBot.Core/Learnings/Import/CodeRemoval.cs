using System.Text.RegularExpressions;

namespace NexusBot.Core.Learnings.Import;

/// <summary>Leaves out code, diagrams, folder trees and quotations: none of them makes a learning, and all can look like one.</summary>
internal static partial class CodeRemoval
{
    public static List<string> Apply(List<string> lines)
    {
        Unwrap(lines);
        var kept = new List<string>(lines.Count);
        for (var i = 0; i < lines.Count; i++)
        {
            if (Fence().Match(lines[i]) is { Success: true } fence)
                i = EndOfCode(lines, i, fence.Groups[1].Value);
            else if (Diagram().IsMatch(lines[i]))
                i = lines.FindIndex(i, string.IsNullOrWhiteSpace) is var end && end < 0 ? lines.Count : end;
            else if (!Noise().IsMatch(lines[i]))
                kept.Add(lines[i]);
        }

        return kept;
    }

    // The whole file in one fence is a README pasted as code.
    private static void Unwrap(List<string> lines)
    {
        var first = lines.FindIndex(line => line.Length > 0);
        if (first < 0 || Fence().Match(lines[first]) is not { Success: true } fence || !lines[first].Contains('m', StringComparison.OrdinalIgnoreCase))
            return;
        if (fence.Groups[2].Value.Trim().ToLowerInvariant() is not ("markdown" or "md" or "mdx"))
            return;

        var last = lines.FindLastIndex(line => line.Length > 0);
        if (last > first && lines[last].Trim() == fence.Groups[1].Value)
            lines[last] = "";
        lines[first] = "";
    }

    /// <summary>The last line that belongs to the code which begins at <paramref name="start"/>.</summary>
    private static int EndOfCode(List<string> lines, int start, string mark)
    {
        for (var i = start + 1; i < lines.Count; i++)
        {
            var fence = Fence().Match(lines[i]);
            if (fence.Success && fence.Groups[1].Value.StartsWith(mark, StringComparison.Ordinal) && fence.Groups[2].Value.Trim().Length == 0)
                return i;

            // The code that never ends: another begins inside it, or the document goes on.
            if ((fence.Success && fence.Groups[1].Length == mark.Length) || (lines[i - 1].Length == 0 && IsSection(lines[i])))
                return i - 1;
        }

        // Nothing says where it ends, so only the mark is wrong.
        var heading = lines.FindIndex(start + 1, line => DeepHeading().IsMatch(line));
        return heading < 0 ? start : heading - 1;
    }

    private static bool IsSection(string line) =>
        line.StartsWith('#') && line.TrimStart('#') is var name && SectionName.Read(name) is { Topic: not (Topic.Outside or Topic.Wrapper), IsWeak: false } section
        && (section.IsPure || line.StartsWith("##", StringComparison.Ordinal));

    [GeneratedRegex(@"^\s*(`{3,}|~{3,})\s*([^`]*)$")]
    private static partial Regex Fence();

    [GeneratedRegex(@"^\s*(?:(?:flowchart|graph)\s+(?:LR|RL|TD|TB|BT)\b|sequenceDiagram\b|erDiagram\b|classDiagram\b|stateDiagram|gantt\b)")]
    private static partial Regex Diagram();

    // Trees, quotations, what a merge left behind, and shell prompts.
    [GeneratedRegex(@"[├└│┌┐┘┤┬┴]|^\s*>|^(?:<{7}|={7}|>{7})(?:\s|$)|^\s*\$\s")]
    private static partial Regex Noise();

    [GeneratedRegex(@"^#{2,6}\s")]
    private static partial Regex DeepHeading();
}
