using System.Text;

namespace NexusBot.Modules.Rendering;

/// <summary>What a member wrote, made fit for an embed. Mentions there notify nobody; the reply's AllowedMentions sees to the rest.</summary>
internal static class UserText
{
    private const char ZeroWidthSpace = '\u200B';
    private const string Markup = @"\*_~`|";

    /// <summary>One line, shown character by character as it was written.</summary>
    public static string Line(string text)
    {
        var line = new StringBuilder(text.Length + 8);
        foreach (var c in text)
        {
            if (Markup.Contains(c, StringComparison.Ordinal))
                line.Append('\\');

            line.Append(c is '\n' or '\r' ? ' ' : c);
        }

        return Unmask(line.ToString());
    }

    /// <summary>Several lines with their Markdown at work, except links that hide where they lead.</summary>
    public static string Body(string text) => Unmask(text);

    // [text](address) only becomes a link when the two brackets touch.
    private static string Unmask(string text) => text.Replace("](", $"]{ZeroWidthSpace}(", StringComparison.Ordinal);
}
