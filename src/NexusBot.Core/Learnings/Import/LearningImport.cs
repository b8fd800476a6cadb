using System.Text;

namespace NexusBot.Core.Learnings.Import;

/// <summary>Reads a learner's README into learnings: by its headings, lists and labels, whatever shape they have.</summary>
public static class LearningImport
{
    public const int MaxBytes = 1024 * 1024;

    /// <summary>What the README tells, in its order. Empty when it tells of a project and not of what was learned.</summary>
    public static Outcome<IReadOnlyList<LearningDraft>> Read(string markdown)
    {
        // A character is at least a byte, so the long way is seldom gone.
        if (markdown.Length > MaxBytes || Encoding.UTF8.GetByteCount(markdown) > MaxBytes)
            return ImportRefusals.TooLarge;

        var findings = new Findings();
        SectionWalk.Read(ReadmeOutline.Of(markdown), findings);
        return new Outcome<IReadOnlyList<LearningDraft>>(findings.ToDrafts(), null);
    }
}
