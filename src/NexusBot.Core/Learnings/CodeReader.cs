using NexusBot.Core.Texts;

namespace NexusBot.Core.Learnings;

/// <summary>Reads what was typed as one code example.</summary>
internal static class CodeReader
{
    /// <summary>Nothing typed is no example.</summary>
    public static Outcome<CodeExample?> Read(string? code, string? language)
    {
        if (TypedText.IsBlank(code))
            return TypedText.IsBlank(language) ? default(CodeExample) : LearningRefusals.LanguageWithoutCode;

        var source = PublishedText.Read(code, "code example", LearningContent.MaxCodeLength);
        if (source.Refusal is not null)
            return source.Refusal;
        if (TypedText.IsBlank(language))
            return new CodeExample(null, source.Value!);

        var name = language!.Trim().ToLowerInvariant();
        return IsLanguage(name) ? new CodeExample(name, source.Value!) : LearningRefusals.LanguageNotUnderstood(language);
    }

    public static bool IsLanguage(string name) =>
        name.Length is > 0 and <= LearningContent.MaxLanguageLength
        && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '+' or '#' or '.' or '-');
}
