using System.Text.Json;
using NexusBot.Sandbox.Wire;

namespace NexusBot.Sandbox.Rest;

/// <summary>An emoji on a button or an option: a character, or a custom one by its id.</summary>
internal static class EmojiForm
{
    public static void Write(Utf8JsonWriter json, FormField emoji)
    {
        if (!emoji.HasValue || !emoji.IsObject())
            return;

        var id = emoji["id"].Snowflake();
        var name = emoji["name"].Text(max: 32);
        if (id is null && string.IsNullOrEmpty(name))
            emoji["name"].Refuse("BUTTON_COMPONENT_INVALID_EMOJI", "Invalid emoji");
        else if (id is null && name!.Any(char.IsAsciiLetter))
            emoji["name"].Refuse("BUTTON_COMPONENT_INVALID_EMOJI", "Invalid emoji");

        json.WriteStartObject("emoji");
        if (id is { } value)
            json.WriteId("id", value);
        json.WriteString("name", name ?? "");
        if (id is not null)
            json.WriteBoolean("animated", emoji["animated"].Flag() ?? false);
        json.WriteEndObject();
    }
}
