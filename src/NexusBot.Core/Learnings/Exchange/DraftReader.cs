using NexusBot.Core.Learnings.Import;
using NexusBot.Core.Texts;

namespace NexusBot.Core.Learnings.Exchange;

/// <summary>
/// Makes of an item what its author could have typed. What has no text says its title; a title that is cut stands in full before the text.
/// </summary>
internal static class DraftReader
{
    /// <param name="title">How the hub calls it.</param>
    public static Outcome<LearningContent> Read(LearningDraft draft, string title)
    {
        var form = new LearningForm(title, TextOf(draft), Code: null, Language: null, Solution: null);
        return LearningReader.Read(draft.Kind, form, [.. draft.Tags.Take(LearningContent.MaxTags)]);
    }

    public static Outcome<string?> ReadSolution(LearningDraft draft) => LearningReader.ReadSolution(draft.Kind, draft.Solution);

    private static string TextOf(LearningDraft draft) =>
        TypedText.IsBlank(draft.Summary) ? draft.Title
        : draft.Title.Length > LearningContent.MaxTitleLength ? $"{draft.Title}\n\n{draft.Summary}"
        : draft.Summary;
}
