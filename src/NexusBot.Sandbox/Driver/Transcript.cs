using System.Globalization;
using System.Text;

namespace NexusBot.Sandbox.Driver;

/// <summary>What somebody saw, written down for the reader of a failed test.</summary>
internal static class Transcript
{
    public static string Of<T>(IReadOnlyList<T> seen) => seen.Count == 0 ? "(nothing)" : string.Join('\n', seen);

    public static string Of(SeenMessage message)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{message.Timestamp:HH:mm:ss} {message.AuthorName}");
        if (message.IsPrivate)
            text.Append(" (only you)");
        if (message.IsThinking)
            text.Append(" is thinking…");
        text.Append(": ").Append(Indented(message.Text));
        foreach (var embed in message.Embeds)
            text.Append("\n    | ").Append(Indented(embed.Text));
        foreach (var button in message.Buttons)
            text.Append(CultureInfo.InvariantCulture, $"\n    [{button.Label}]{(button.Disabled ? " (disabled)" : "")} {button.CustomId}");
        foreach (var select in message.Selects)
        {
            var options = string.Join(" / ", select.Options.Select(option => option.Label));
            text.Append(CultureInfo.InvariantCulture, $"\n    ({select.Placeholder}: {options}) {select.CustomId}");
        }

        return text.ToString();
    }

    private static string Indented(string text) => text.Replace("\n", "\n    | ", StringComparison.Ordinal);
}
