using System.Text;

namespace Discord;

/// <summary>Discord's markdown.</summary>
public static class Format
{
    private static readonly string[] s_sensitive = ["\\", "*", "_", "~", "`", ".", ":", "/", ">", "|", "#"];

    public static string Bold(string text) => $"**{text}**";

    public static string Italics(string text) => $"*{text}*";

    public static string Underline(string text) => $"__{text}__";

    public static string Strikethrough(string text) => $"~~{text}~~";

    public static string Spoiler(string text) => $"||{text}||";

    public static string Url(string text, string url) => $"[{text}]({url})";

    public static string EscapeUrl(string url) => $"<{url}>";

    public static string Code(string text, string? language = null) =>
        language is not null || text.Contains('\n', StringComparison.Ordinal)
            ? $"```{language ?? ""}\n{text}\n```"
            : $"`{text}`";

    /// <summary>Puts a backslash before every character that markdown would read.</summary>
    public static string Sanitize(string text)
    {
        if (text is null)
            return null!;

        foreach (var character in s_sensitive)
            text = text.Replace(character, $"\\{character}", StringComparison.Ordinal);

        return text;
    }

    public static string Quote(string text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return text;

        var result = new StringBuilder();
        foreach (var line in text.Split('\n'))
            result.Append("> ").Append(line).Append('\n');

        result.Length--;
        return result.ToString();
    }

    public static string BlockQuote(string text) =>
        string.IsNullOrWhiteSpace(text) ? text : $">>> {text}";
}
