using System.Text.Json;

namespace NexusBot.Sandbox.Rest;

/// <summary>Adds up the text of a command, of which there may be 8000 characters; a localisation counts where it is longer.</summary>
internal sealed class CommandText
{
    private static readonly HashSet<string> s_locales =
    [
        "id", "da", "de", "en-GB", "en-US", "es-ES", "es-419", "fr", "hr", "it", "lt", "hu", "nl", "no", "pl", "pt-BR", "ro", "fi", "sv-SE",
        "vi", "tr", "cs", "el", "bg", "ru", "uk", "hi", "th", "zh-CN", "ja", "zh-TW", "ko",
    ];

    public int Length { get; private set; }

    public string Count(string text)
    {
        Length += TextLength.Of(text);
        return text;
    }

    /// <summary>A dictionary by locale of what <paramref name="text"/> says; null when the request gives none.</summary>
    public JsonElement? ReadLocalizations(FormField field, string text, int max, bool asName)
    {
        if (!field.HasValue)
            return null;

        var longest = TextLength.Of(text);
        foreach (var (locale, entry) in field.Entries())
        {
            if (!s_locales.Contains(locale))
                entry.Refuse("BASE_TYPE_CHOICES", "Value must be one of Discord's locales.");
            if (entry.Text(max, min: 1) is not { Length: > 0 } localized)
                continue;

            longest = Math.Max(longest, TextLength.Of(localized));
            if (asName)
                CommandForm.CheckName(entry, localized);
        }
        Length += longest - TextLength.Of(text);
        return field.Json;
    }
}
