using System.Text.Json;
using NexusBot.Sandbox.World;

namespace NexusBot.Sandbox.Wire;

public static class UserJson
{
    public static void WriteUser(this Utf8JsonWriter json, User user)
    {
        json.WriteStartObject();
        json.WriteUserFields(user);
        json.WriteEndObject();
    }

    public static void WriteUser(this Utf8JsonWriter json, string name, User user)
    {
        json.WritePropertyName(name);
        json.WriteUser(user);
    }

    /// <summary>The bot's own account, with what only the account itself is told.</summary>
    public static void WriteOwnUser(this Utf8JsonWriter json, User user)
    {
        json.WriteStartObject();
        json.WriteUserFields(user);
        json.WriteBoolean("mfa_enabled", true);
        json.WriteString("locale", user.Locale);
        json.WriteBoolean("verified", true);
        json.WriteNull("email");
        json.WriteNumber("premium_type", 0);
        json.WriteEndObject();
    }

    internal static void WriteUserFields(this Utf8JsonWriter json, User user)
    {
        json.WriteId("id", user.Id);
        json.WriteString("username", user.Username);
        json.WriteString("discriminator", user.Discriminator);
        json.WriteString("global_name", user.GlobalName);
        json.WriteNulls("avatar", "banner", "accent_color", "avatar_decoration_data", "collectibles", "primary_guild");
        json.WriteNumber("public_flags", 0);
        json.WriteNumber("flags", 0);
        if (user.IsBot)
            json.WriteBoolean("bot", true);
    }
}
