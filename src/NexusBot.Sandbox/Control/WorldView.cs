using System.Text.Json;
using NexusBot.Sandbox.Wire;
using NexusBot.Sandbox.World;

namespace NexusBot.Sandbox.Control;

/// <summary>Writes the world as the page and the driver read it, in Discord's own field names.</summary>
internal sealed class WorldView(SandboxWorld world, WorldClock clock, ControlPanel panel, MemberView view, WireFeed wire, FaultsInForce faults)
{
    public void WriteWorld(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteUser("bot", world.Users.Find(world.Application.BotUserId)!);
        json.WriteId("start_as", panel.StartAs);
        json.WriteBoolean("can_restart", panel.RestartBot is not null);
        json.WriteBoolean("shows_wire", wire.IsOn);
        json.WriteString("happening", panel.Happening);
        json.WriteString("welcome", panel.Welcome);
        faults.Write(json);
        json.WritePropertyName("clock");
        WriteClock(json);
        WriteArray(json, "guilds", world.Guilds.List(), guild => WriteGuild(json, guild));
        json.WriteEndObject();
    }

    public void WriteMemberView(Utf8JsonWriter json, User user)
    {
        json.WriteStartObject();
        json.WriteUser("user", user);
        json.WriteId("start_in", panel.StartIn is { } id && world.Channels.Find(id) is { } start && view.Sees(user.Id, start) ? id : null);
        json.WriteStartArray("suggestions");
        foreach (var line in panel.SuggestionsFor(user.Id))
            json.WriteStringValue(line);
        json.WriteEndArray();
        WriteArray(json, "guilds", world.Guilds.OfMember(user.Id), guild =>
        {
            json.WriteStartObject();
            json.WriteId("id", guild.Id);
            json.WriteString("name", guild.Name);
            WriteArray(json, "channels", view.Channels(user.Id, guild.Id), channel => json.WriteChannel(world, channel));
            WriteArray(json, "events", view.Events(user.Id, guild.Id), scheduled => WriteEvent(json, user, scheduled));
            json.WriteEndObject();
        });
        WriteArray(json, "dms", world.Channels.ListDirect(user.Id), channel => json.WriteChannel(world, channel));
        json.WriteEndObject();
    }

    private void WriteEvent(Utf8JsonWriter json, User user, ScheduledEvent scheduled)
    {
        json.WriteStartObject();
        json.WriteScheduledEventFields(world, scheduled, withUserCount: true);
        json.WriteBoolean("interested", scheduled.InterestedIds.Contains(user.Id));
        json.WriteEndObject();
    }

    /// <summary>A message, with whose devices it rang.</summary>
    public void WriteMessage(Utf8JsonWriter json, Message message)
    {
        json.WriteStartObject();
        json.WriteMessageFields(world, message);
        json.WriteIds("pinged", message.Mentions.PingedUserIds);
        json.WriteEndObject();
    }

    public void WriteClock(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteInstant("now", clock.GetUtcNow());
        json.WriteNumber("offset_seconds", (long)clock.Offset.TotalSeconds);
        json.WriteEndObject();
    }

    internal static void WriteArray<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
            write(item);
        json.WriteEndArray();
    }

    private void WriteGuild(Utf8JsonWriter json, Guild guild)
    {
        json.WriteStartObject();
        json.WriteId("id", guild.Id);
        json.WriteString("name", guild.Name);
        WriteArray(json, "roles", world.Roles.List(guild.Id), json.WriteRole);
        WriteArray(json, "channels", world.Channels.List(guild.Id).Concat(world.Channels.ListThreads(guild.Id)), channel => json.WriteChannel(world, channel));
        WriteArray(json, "members", world.Members.List(guild.Id), member => WriteMember(json, member));
        json.WriteEndObject();
    }

    private static void WriteMember(Utf8JsonWriter json, Member member)
    {
        json.WriteStartObject();
        json.WriteMemberFields(member);
        json.WriteUser("user", member.User);
        json.WriteBoolean("accepts_dms", !member.User.DirectMessagesClosed);
        json.WriteEndObject();
    }
}
