using NexusBot.Core.Tags;

namespace NexusBot.Core.Learnings;

/// <summary>Reads what was typed into a learning's content, or refuses the first part that does not fit.</summary>
public static class LearningReader
{
    internal static Outcome<LearningContent> Read(LearningKind kind, LearningForm form, IReadOnlyList<Tag> tags)
    {
        var title = TypedText.ReadLine(form.Title, "title", LearningContent.MaxTitleLength);
        var text = TypedText.Read(form.Text, "text", LearningContent.MaxTextLength);
        var code = ReadCode(form);
        var solution = ReadSolution(kind, form.Solution);

        return (title.Refusal ?? text.Refusal ?? code.Refusal ?? solution.Refusal) is { } refusal
            ? refusal
            : new LearningContent(kind, title.Value!, text.Value!, code.Value, solution.Value, tags);
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

    private static Outcome<CodeExample?> ReadCode(LearningForm form)
    {
        if (TypedText.IsBlank(form.Code))
            return TypedText.IsBlank(form.Language) ? default(CodeExample) : LearningRefusals.LanguageWithoutCode;

        var source = TypedText.Read(form.Code, "code example", LearningContent.MaxCodeLength);
        if (source.Refusal is not null)
            return source.Refusal;
        if (TypedText.IsBlank(form.Language))
            return new CodeExample(null, source.Value!);

        var language = form.Language!.Trim().ToLowerInvariant();
        return language.Length <= LearningContent.MaxLanguageLength && language.All(IsOfLanguageName)
            ? new CodeExample(language, source.Value!)
            : LearningRefusals.LanguageNotUnderstood(form.Language);
    }

    private static bool IsOfLanguageName(char c) => char.IsAsciiLetterOrDigit(c) || c is '+' or '#' or '.' or '-';

    private static Outcome<string?> ReadSolution(LearningKind kind, string? typed)
    {
        if (TypedText.IsBlank(typed))
            return default(string);
        if (kind != LearningKind.Challenge)
            return LearningRefusals.SolutionWithoutChallenge;

        var solution = TypedText.Read(typed, "solution", LearningContent.MaxSolutionLength);
        return new Outcome<string?>(solution.Value, solution.Refusal);
    }
}
