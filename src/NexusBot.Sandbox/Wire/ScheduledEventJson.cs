using System.Text.Json;
using NexusBot.Sandbox.World;

namespace NexusBot.Sandbox.Wire;

public static class ScheduledEventJson
{
    private const int GuildOnly = 2;

    public static void WriteScheduledEvent(this Utf8JsonWriter json, SandboxWorld world, ScheduledEvent scheduled, bool withUserCount = false)
    {
        json.WriteStartObject();
        json.WriteScheduledEventFields(world, scheduled, withUserCount);
        json.WriteEndObject();
    }

    public static void WriteScheduledEventFields(this Utf8JsonWriter json, SandboxWorld world, ScheduledEvent scheduled, bool withUserCount = false)
    {
        json.WriteId("id", scheduled.Id);
        json.WriteId("guild_id", scheduled.GuildId);
        json.WriteId("channel_id", scheduled.ChannelId);
        json.WriteId("creator_id", scheduled.CreatorId);
        json.WriteUser("creator", world.Users.Find(scheduled.CreatorId)!);
        json.WriteString("name", scheduled.Name);
        json.WriteString("description", scheduled.Description);
        json.WriteString("image", scheduled.Image);
        json.WriteInstant("scheduled_start_time", scheduled.StartsAt);
        json.WriteInstant("scheduled_end_time", scheduled.EndsAt);
        json.WriteNumber("privacy_level", GuildOnly);
        json.WriteNumber("status", (int)scheduled.Status);
        json.WriteNumber("entity_type", (int)scheduled.Type);
        json.WriteNull("entity_id");
        json.WritePlace(scheduled);
        json.WriteRecurrence(scheduled);
        if (withUserCount)
            json.WriteNumber("user_count", scheduled.InterestedIds.Count);
    }

    private static void WritePlace(this Utf8JsonWriter json, ScheduledEvent scheduled)
    {
        if (scheduled.Location is not { } location)
        {
            json.WriteNull("entity_metadata");
            return;
        }
        json.WriteStartObject("entity_metadata");
        json.WriteString("location", location);
        json.WriteEndObject();
    }

    private static void WriteRecurrence(this Utf8JsonWriter json, ScheduledEvent scheduled)
    {
        if (scheduled.RecurrenceRule is { } rule)
            json.WriteElement("recurrence_rule", rule);
        else
            json.WriteNull("recurrence_rule");
    }
}
