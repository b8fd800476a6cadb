using NexusBot.Core.Tags;
using NexusBot.Core.Texts;

namespace NexusBot.Core.Learnings;

/// <summary>Reads what was typed into a learning's content, or refuses the first part that does not fit.</summary>
public static class LearningReader
{
    internal static Outcome<LearningContent> Read(LearningKind kind, LearningForm form, IReadOnlyList<Tag> tags)
    {
        var title = PublishedText.ReadLine(form.Title, "title", LearningContent.MaxTitleLength);
        var text = PublishedText.Read(form.Text, "text", LearningContent.MaxTextLength);
        var code = CodeReader.Read(form.Code, form.Language);
        var links = LinkReader.Read(form.Links);

        return (title.Refusal ?? text.Refusal ?? code.Refusal ?? links.Refusal) is { } refusal
            ? refusal
            : new LearningContent(kind, title.Value!, text.Value!, code.Value is { } example ? [example] : [], tags, links.Value!);
    }

    /// <summary>The tags that were typed, each once and in order. Blank ones are no tags.</summary>
    public static Outcome<Tag[]> ReadTags(IReadOnlyList<string> typed)
    {
        var tags = new List<Tag>(typed.Count);
        foreach (var one in typed.Where(tag => !TypedText.IsBlank(tag)))
        {
            var tag = Tag.Read(one);
            if (tag.Refusal is not null)
                return tag.Refusal;
            if (!tags.Contains(tag.Value))
                tags.Add(tag.Value);
            if (tags.Count > LearningContent.MaxTags)
                return LearningRefusals.TooManyTags;
        }

        return tags.ToArray();
    }

    /// <summary>Null when nothing was typed.</summary>
    internal static Outcome<string?> ReadSolution(LearningKind kind, string? typed)
    {
        if (TypedText.IsBlank(typed))
            return default(string);
        if (kind != LearningKind.Challenge)
            return LearningRefusals.SolutionWithoutChallenge;

        var solution = PublishedText.Read(typed, "solution", Solution.MaxTextLength);
        return new Outcome<string?>(solution.Value, solution.Refusal);
    }
}
