using System.Text.Json;
using NexusBot.Sandbox.Wire;
using NexusBot.Sandbox.World;

namespace NexusBot.Sandbox.Gateway;

/// <summary>What happens to the threads that the bot may see, and who comes to them and goes.</summary>
internal sealed class ThreadEvents(SandboxWorld world)
{
    private ulong BotId => world.Application.BotUserId;

    public GatewayEvent? Write(WorldChange change) => change switch
    {
        ChannelCreated { Channel: var thread } => IfSeen(thread, Created(thread, json => json.WriteBoolean("newly_created", true))),
        ChannelUpdated { Channel: var thread } => IfSeen(thread, new("THREAD_UPDATE", GatewayIntents.Guilds, json => json.WriteChannelFields(world, thread))),
        ChannelDeleted { Channel: var thread } => IfSeen(thread, new("THREAD_DELETE", GatewayIntents.Guilds, json =>
        {
            json.WriteId("id", thread.Id);
            json.WriteId("guild_id", thread.GuildId);
            json.WriteId("parent_id", thread.ParentId);
            json.WriteNumber("type", (int)thread.Type);
        })),
        _ => null,
    };

    /// <summary>A bot that was added is told of the thread itself, too; one that was removed hears of that, though it may see the thread no longer.</summary>
    public IEnumerable<GatewayEvent> Write(ThreadMembersChanged change)
    {
        var concernsBot = change.UserId == BotId;
        if (!concernsBot && !Sees(change.Thread))
            yield break;
        if (concernsBot && change.Added)
            yield return Created(change.Thread, json => WriteOwnMembership(json, change.Thread));
        yield return new GatewayEvent(
            "THREAD_MEMBERS_UPDATE",
            concernsBot ? GatewayIntents.Guilds : GatewayIntents.GuildMembers,
            json => WriteMembers(json, change));
    }

    private GatewayEvent Created(Channel thread, Action<Utf8JsonWriter> writeMore) => new("THREAD_CREATE", GatewayIntents.Guilds, json =>
    {
        json.WriteChannelFields(world, thread);
        writeMore(json);
    });

    private void WriteOwnMembership(Utf8JsonWriter json, Channel thread)
    {
        if (thread.Type != ChannelType.PrivateThread)
            return;
        json.WritePropertyName("member");
        json.WriteThreadMember(thread, BotId);
    }

    private void WriteMembers(Utf8JsonWriter json, ThreadMembersChanged change)
    {
        json.WriteId("id", change.Thread.Id);
        json.WriteId("guild_id", change.Thread.GuildId);
        json.WriteNumber("member_count", change.Thread.Thread!.MemberCount);
        if (!change.Added)
        {
            json.WriteIds("removed_member_ids", [change.UserId]);
            return;
        }
        json.WriteStartArray("added_members");
        json.WriteStartObject();
        json.WriteThreadMemberFields(change.Thread, change.UserId);
        if (world.Members.Find(change.Thread.GuildId ?? 0, change.UserId) is { } member)
        {
            json.WritePropertyName("member");
            json.WriteMember(member);
        }
        json.WriteNulls("presence");
        json.WriteEndObject();
        json.WriteEndArray();
    }

    // Of threads a bot is told those that it may see; of channels, all.
    private GatewayEvent? IfSeen(Channel thread, GatewayEvent happened) => Sees(thread) ? happened : null;

    private bool Sees(Channel thread) => world.Permissions.Has(BotId, thread, Permissions.ViewChannel);
}
