using System.Text;

namespace NexusBot.Core.Learnings.Pages;

/// <summary>One line of a page, every character of which is shown as it was written.</summary>
internal static class PageLine
{
    private const string Markup = @"\`*_[]<>#|~&!";

    public static string Of(string text)
    {
        var line = new StringBuilder(text.Length + 8);
        foreach (var c in text)
        {
            if (Markup.Contains(c, StringComparison.Ordinal))
                line.Append('\\');
            line.Append(IsLineEnd(c) ? ' ' : c);
        }

        return line.ToString().Trim();
    }

    /// <summary>A value of YAML front matter, in double quotes.</summary>
    public static string Quoted(string text)
    {
        var value = new StringBuilder(text.Length + 2).Append('"');
        foreach (var c in text)
        {
            if (c is '"' or '\\')
                value.Append('\\').Append(c);
            else if (char.IsControl(c) || IsLineEnd(c) || c is '\uFEFF' or '\uFFFE' or '\uFFFF')
                value.Append(System.Globalization.CultureInfo.InvariantCulture, $"\\u{(int)c:X4}");
            else
                value.Append(c);
        }

        return value.Append('"').ToString();
    }

    private static bool IsLineEnd(char c) => c is '\n' or '\r' or '\u0085' or '\u2028' or '\u2029';
}
