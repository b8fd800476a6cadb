using System.Text.Json;
using NexusBot.Sandbox.Wire;
using NexusBot.Sandbox.World;

namespace NexusBot.Sandbox.Gateway;

/// <summary>READY and what happens to whole guilds.</summary>
internal sealed class GuildEvents(SandboxWorld world)
{
    private const int DefaultLargeThreshold = 50;

    public GatewayEvent? Write(WorldChange change) => change switch
    {
        GuildAdded added => Create(added.Guild),
        GuildAvailabilityChanged { Guild.Unavailable: false } back => Create(back.Guild),
        GuildAvailabilityChanged gone => new GatewayEvent("GUILD_DELETE", GatewayIntents.Guilds, json => WriteUnavailable(json, gone.Guild)),
        GuildRemoved removed => new GatewayEvent("GUILD_DELETE", GatewayIntents.Guilds, json => json.WriteId("id", removed.Guild.Id)),
        GuildUpdated updated => new GatewayEvent("GUILD_UPDATE", GatewayIntents.Guilds, json => json.WriteGuildFields(world, updated.Guild)),
        _ => null,
    };

    public byte[] Ready(GatewaySession session, string resumeUrl) => Payload.Bytes(json =>
    {
        var application = world.Application;
        json.WriteStartObject();
        json.WriteNumber("v", 10);
        json.WriteUser("user", world.Users.Find(application.BotUserId)!);
        json.WriteStartArray("guilds");
        foreach (var guild in world.Guilds.OfMember(application.BotUserId))
        {
            json.WriteStartObject();
            WriteUnavailable(json, guild);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEmptyArray("private_channels");
        json.WriteString("session_id", session.Id);
        json.WriteString("resume_gateway_url", resumeUrl);
        if (session.Shard is { } shard)
        {
            json.WriteStartArray("shard");
            json.WriteNumberValue(shard.Id);
            json.WriteNumberValue(shard.Count);
            json.WriteEndArray();
        }
        json.WriteStartObject("application");
        json.WriteId("id", application.Id);
        json.WriteNumber("flags", 0);
        json.WriteEndObject();
        json.WriteEndObject();
    });

    public byte[] GuildCreate(Guild guild, GatewayIntents intents, int largeThreshold) => Payload.Bytes(json =>
    {
        json.WriteStartObject();
        WriteGuildCreate(json, guild, intents, largeThreshold);
        json.WriteEndObject();
    });

    private GatewayEvent Create(Guild guild) => new(
        "GUILD_CREATE",
        GatewayIntents.Guilds,
        json => WriteGuildCreate(json, guild, GatewayIntents.None, DefaultLargeThreshold));

    private void WriteGuildCreate(Utf8JsonWriter json, Guild guild, GatewayIntents intents, int largeThreshold)
    {
        var botId = world.Application.BotUserId;
        var count = world.Members.Count(guild.Id);
        json.WriteGuildFields(world, guild);
        json.WriteInstant("joined_at", world.Members.Find(guild.Id, botId)?.JoinedAt);
        json.WriteBoolean("large", count > largeThreshold);
        json.WriteBoolean("unavailable", false);
        json.WriteNumber("member_count", count);
        WriteChannels(json, "channels", world.Channels.List(guild.Id));
        WriteChannels(json, "threads", world.Channels.ListThreads(guild.Id).Where(thread =>
            !thread.Thread!.Archived && world.Permissions.Has(botId, thread, Permissions.ViewChannel)));
        WriteMembers(json, guild, botId, intents, largeThreshold);
        json.WriteStartArray("guild_scheduled_events");
        foreach (var scheduled in world.ScheduledEvents.List(guild.Id))
            json.WriteScheduledEvent(world, scheduled);
        json.WriteEndArray();
        foreach (var name in (ReadOnlySpan<string>)["presences", "voice_states", "stage_instances", "soundboard_sounds"])
            json.WriteEmptyArray(name);
    }

    private void WriteChannels(Utf8JsonWriter json, string name, IEnumerable<Channel> channels)
    {
        json.WriteStartArray(name);
        foreach (var channel in channels)
            json.WriteChannel(world, channel);
        json.WriteEndArray();
    }

    // Without the presences intent Discord lists the bot alone, whatever the guild's size.
    private void WriteMembers(Utf8JsonWriter json, Guild guild, ulong botId, GatewayIntents intents, int largeThreshold)
    {
        var members = world.Members.List(guild.Id);
        if (!intents.HasFlag(GatewayIntents.GuildPresences) || members.Count > largeThreshold)
            members = [.. members.Where(member => member.UserId == botId)];

        json.WriteStartArray("members");
        foreach (var member in members)
            json.WriteMember(member);
        json.WriteEndArray();
    }

    private static void WriteUnavailable(Utf8JsonWriter json, Guild guild)
    {
        json.WriteId("id", guild.Id);
        json.WriteBoolean("unavailable", true);
    }
}
