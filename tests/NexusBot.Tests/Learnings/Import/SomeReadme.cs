using NexusBot.Core.Learnings;
using NexusBot.Core.Learnings.Import;

namespace NexusBot.Tests.Learnings.Import;

internal static class SomeReadme
{
    public static IReadOnlyList<LearningDraft> Read(string markdown)
    {
        var read = LearningImport.Read(markdown);
        Assert.Null(read.Refusal);
        return read.Value!;
    }

    /// <summary>A line for each learning: its kind, its title and, behind arrows, what else it tells.</summary>
    public static string[] Told(string markdown) => [.. Read(markdown).Select(Tell)];

    public static string[] Titles(string markdown, LearningKind kind) =>
        [.. Read(markdown).Where(draft => draft.Kind == kind).Select(draft => draft.Title)];

    private static string Tell(LearningDraft draft) =>
        string.Join(" > ", new[] { $"{draft.Kind}: {draft.Title}", draft.Summary, draft.Solution }.Where(part => part.Length > 0));
}
