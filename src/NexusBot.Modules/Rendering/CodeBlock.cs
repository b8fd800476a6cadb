using System.Text;

namespace NexusBot.Modules.Rendering;

/// <summary>A fenced block that its content cannot leave.</summary>
internal static class CodeBlock
{
    private const string Fence = "```";
    private const char ZeroWidthSpace = '\u200B';
    private const int LongestLanguage = 20;

    public static string Of(string source, string? language, int limit)
    {
        var head = $"{Fence}{LanguageTag(language)}\n";
        const string Tail = $"\n{Fence}";
        return string.Concat(head, Graphemes.Cut(Defuse(source), limit - head.Length - Tail.Length), Tail);
    }

    public static bool Fits(string source, string? language, int limit) =>
        Fence.Length + LanguageTag(language).Length + 1 + Defuse(source).Length + 1 + Fence.Length <= limit;

    /// <summary>The same characters to the eye, but no three backticks stand together, so no block ends there.</summary>
    public static string Defuse(string source)
    {
        if (!source.Contains(Fence, StringComparison.Ordinal))
            return source;

        var safe = new StringBuilder(source.Length + 8);
        foreach (var c in source)
        {
            if (c == '`' && safe.Length > 1 && safe[^1] == '`' && safe[^2] == '`')
                safe.Append(ZeroWidthSpace);

            safe.Append(c);
        }

        return safe.ToString();
    }

    private static string LanguageTag(string? language) =>
        language is { Length: > 0 and <= LongestLanguage } && language.All(c => char.IsAsciiLetterOrDigit(c) || c is '+' or '-' or '#' or '.' or '_')
            ? language.ToLowerInvariant()
            : "";
}
