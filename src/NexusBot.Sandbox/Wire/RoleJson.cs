using System.Text.Json;
using NexusBot.Sandbox.World;

namespace NexusBot.Sandbox.Wire;

public static class RoleJson
{
    public static void WriteRole(this Utf8JsonWriter json, Role role)
    {
        json.WriteStartObject();
        json.WriteId("id", role.Id);
        json.WriteString("name", role.Name);
        json.WriteBits("permissions", role.Permissions);
        json.WriteNumber("position", role.Position);
        json.WriteNumber("color", role.Color);
        json.WriteStartObject("colors");
        json.WriteNumber("primary_color", role.Color);
        json.WriteNulls("secondary_color", "tertiary_color");
        json.WriteEndObject();
        json.WriteBoolean("hoist", role.Hoist);
        json.WriteBoolean("managed", role.Managed);
        json.WriteBoolean("mentionable", role.Mentionable);
        json.WriteNulls("icon", "unicode_emoji");
        json.WriteNumber("flags", 0);
        if (role.BotId is { } botId)
        {
            json.WriteStartObject("tags");
            json.WriteId("bot_id", botId);
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }
}
