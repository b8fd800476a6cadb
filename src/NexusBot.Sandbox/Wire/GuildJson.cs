using System.Text.Json;
using NexusBot.Sandbox.World;

namespace NexusBot.Sandbox.Wire;

public static class GuildJson
{
    public static void WriteGuild(this Utf8JsonWriter json, SandboxWorld world, Guild guild, bool withCounts = false)
    {
        json.WriteStartObject();
        json.WriteGuildFields(world, guild);
        if (withCounts)
        {
            json.WriteNumber("approximate_member_count", world.Members.Count(guild.Id));
            json.WriteNumber("approximate_presence_count", world.Members.Count(guild.Id));
        }
        json.WriteEndObject();
    }

    public static void WriteGuildFields(this Utf8JsonWriter json, SandboxWorld world, Guild guild)
    {
        json.WriteId("id", guild.Id);
        json.WriteString("name", guild.Name);
        json.WriteId("owner_id", guild.OwnerId);
        json.WriteString("description", guild.Description);
        json.WriteString("preferred_locale", guild.PreferredLocale);
        json.WriteNulls(
            "icon", "splash", "discovery_splash", "home_header", "banner", "afk_channel_id", "application_id", "system_channel_id",
            "rules_channel_id", "public_updates_channel_id", "safety_alerts_channel_id", "vanity_url_code", "widget_channel_id",
            "max_presences", "incidents_data", "hub_type");
        json.WriteString("region", "deprecated");
        json.WriteEmptyArray("features");
        json.WriteEmptyArray("emojis");
        json.WriteEmptyArray("stickers");
        json.WriteGuildNumbers();
        json.WriteStartArray("roles");
        foreach (var role in world.Roles.List(guild.Id))
            json.WriteRole(role);
        json.WriteEndArray();
    }

    private static void WriteGuildNumbers(this Utf8JsonWriter json)
    {
        json.WriteNumber("afk_timeout", 300);
        json.WriteNumber("verification_level", 0);
        json.WriteNumber("default_message_notifications", 1);
        json.WriteNumber("explicit_content_filter", 0);
        json.WriteNumber("mfa_level", 0);
        json.WriteNumber("system_channel_flags", 0);
        json.WriteNumber("premium_tier", 0);
        json.WriteNumber("premium_subscription_count", 0);
        json.WriteNumber("max_members", 500_000);
        json.WriteNumber("max_video_channel_users", 25);
        json.WriteNumber("max_stage_video_channel_users", 50);
        json.WriteNumber("nsfw_level", 0);
        json.WriteBoolean("nsfw", false);
        json.WriteBoolean("premium_progress_bar_enabled", false);
        json.WriteBoolean("widget_enabled", false);
    }
}
