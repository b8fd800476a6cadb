using System.Globalization;
using System.Text.RegularExpressions;
using NexusBot.Core.Texts;

namespace NexusBot.Core.Learnings;

/// <summary>A message taken apart: its fenced blocks are code examples, the rest is text, and the first line of that makes a title.</summary>
public sealed partial record MessageText(string Title, string Text, IReadOnlyList<CodeExample> Codes)
{
    private static readonly char[] s_markup = ['#', '*', '_', '`', '>', '~', '-', ' ', '\t', '\r'];

    public static MessageText Read(string content)
    {
        var codes = Fence().Matches(content)
            .Select(match => new CodeExample(LanguageOf(match), match.Groups["code"].Value.Trim('\n', '\r')))
            .Where(code => !TypedText.IsBlank(code.Source))
            .Take(LearningContent.MaxCodes)
            .ToList();
        var text = BlankLines().Replace(Fence().Replace(content, "\n"), "\n\n").Trim();
        return new MessageText(TitleOf(text), text, codes);
    }

    private static string? LanguageOf(Match match)
    {
        var language = match.Groups["language"].Value.ToLowerInvariant();
        return CodeReader.IsLanguage(language) ? language : null;
    }

    private static string TitleOf(string text)
    {
        var line = text.Split('\n').Select(line => line.Trim(s_markup)).FirstOrDefault(line => !TypedText.IsBlank(line)) ?? "";
        var end = 0;
        while (end < line.Length && end + StringInfo.GetNextTextElementLength(line, end) is var next && next <= LearningContent.MaxTitleLength)
            end = next;

        return line[..end];
    }

    // What follows the fence on its own line is a language; on the line of the code it is code.
    [GeneratedRegex(@"```(?:(?<language>[A-Za-z0-9+#.-]{1,24})\r?\n)?(?<code>.*?)```", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Fence();

    [GeneratedRegex(@"\n\s*\n(\s*\n)*", RegexOptions.CultureInvariant)]
    private static partial Regex BlankLines();
}
