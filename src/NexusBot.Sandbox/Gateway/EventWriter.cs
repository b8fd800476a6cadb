using System.Text.Json;
using NexusBot.Sandbox.Wire;
using NexusBot.Sandbox.World;

namespace NexusBot.Sandbox.Gateway;

/// <summary>Words a change of the world as what the bot is told of it, if it is told at all.</summary>
internal sealed class EventWriter(SandboxWorld world)
{
    private readonly MessageEvents _messages = new(world);
    private readonly GuildEvents _guilds = new(world);
    private readonly ThreadEvents _threads = new(world);
    private readonly ScheduledEventEvents _scheduled = new(world);

    public IEnumerable<GatewayEvent> Write(WorldChange change) => change switch
    {
        ThreadMembersChanged members => IsShared(change) ? _threads.Write(members) : [],
        _ => WriteOne(change) is { } happened ? [happened] : [],
    };

    private GatewayEvent? WriteOne(WorldChange change) => change switch
    {
        GuildAdded or GuildUpdated or GuildRemoved or GuildAvailabilityChanged => _guilds.Write(change),
        _ when !IsShared(change) => null,
        RoleCreated or RoleUpdated or RoleDeleted => WriteRole(change),
        MemberJoined or MemberUpdated or MemberLeft => WriteMember(change),
        ChannelCreated or ChannelUpdated or ChannelDeleted => WriteChannel(change),
        ScheduledEventCreated or ScheduledEventUpdated or ScheduledEventDeleted or ScheduledEventInterestChanged => _scheduled.Write(change),
        _ => _messages.Write(change),
    };

    /// <summary>The guilds of the bot, in the READY of a new session.</summary>
    public byte[] Ready(GatewaySession session, string resumeUrl) => _guilds.Ready(session, resumeUrl);

    public byte[] GuildCreate(Guild guild, GatewaySession session) => _guilds.GuildCreate(guild, session.Intents, session.LargeThreshold);

    private bool IsShared(WorldChange change)
    {
        ulong? guildId = change switch
        {
            RoleCreated role => role.Role.GuildId,
            RoleUpdated role => role.Role.GuildId,
            RoleDeleted role => role.Role.GuildId,
            MemberJoined member => member.Member.GuildId,
            MemberUpdated member => member.Member.GuildId,
            MemberLeft member => member.Member.GuildId,
            ChannelCreated channel => channel.Channel.GuildId,
            ChannelUpdated channel => channel.Channel.GuildId,
            ChannelDeleted channel => channel.Channel.GuildId,
            ThreadMembersChanged thread => thread.Thread.GuildId,
            ScheduledEventCreated scheduled => scheduled.Event.GuildId,
            ScheduledEventUpdated scheduled => scheduled.Event.GuildId,
            ScheduledEventDeleted scheduled => scheduled.Event.GuildId,
            ScheduledEventInterestChanged scheduled => scheduled.Event.GuildId,
            _ => null,
        };
        return guildId is not { } id
            || (world.Members.Find(id, world.Application.BotUserId) is not null && world.Guilds.Find(id) is { Unavailable: false });
    }

    private static GatewayEvent? WriteRole(WorldChange change) => change switch
    {
        RoleCreated created => Of("GUILD_ROLE_CREATE", created.Role),
        RoleUpdated updated => Of("GUILD_ROLE_UPDATE", updated.Role),
        RoleDeleted deleted => new GatewayEvent("GUILD_ROLE_DELETE", GatewayIntents.Guilds, json =>
        {
            json.WriteId("guild_id", deleted.Role.GuildId);
            json.WriteId("role_id", deleted.Role.Id);
        }),
        _ => null,
    };

    private static GatewayEvent Of(string name, Role role) => new(name, GatewayIntents.Guilds, json =>
    {
        json.WriteId("guild_id", role.GuildId);
        json.WritePropertyName("role");
        json.WriteRole(role);
    });

    private GatewayEvent? WriteMember(WorldChange change)
    {
        var botId = world.Application.BotUserId;
        return change switch
        {
            // The bot's own coming and going are GUILD_CREATE and GUILD_DELETE.
            MemberJoined joined when joined.Member.UserId != botId => new GatewayEvent(
                "GUILD_MEMBER_ADD", GatewayIntents.GuildMembers, json => WriteMember(json, joined.Member)),
            MemberUpdated updated => new GatewayEvent(
                "GUILD_MEMBER_UPDATE",
                updated.Member.UserId == botId ? GatewayIntents.None : GatewayIntents.GuildMembers,
                json => WriteMember(json, updated.Member)),
            MemberLeft left when left.Member.UserId != botId => new GatewayEvent("GUILD_MEMBER_REMOVE", GatewayIntents.GuildMembers, json =>
            {
                json.WriteId("guild_id", left.Member.GuildId);
                json.WriteUser("user", left.Member.User);
            }),
            _ => null,
        };
    }

    private static void WriteMember(Utf8JsonWriter json, Member member)
    {
        json.WriteMemberFields(member);
        json.WriteUser("user", member.User);
        json.WriteId("guild_id", member.GuildId);
    }

    private GatewayEvent? WriteChannel(WorldChange change) => change switch
    {
        ChannelCreated { Channel.IsDirect: true } or ChannelUpdated { Channel.IsDirect: true } => null,
        ChannelCreated { Channel.IsThread: true } or ChannelUpdated { Channel.IsThread: true } or ChannelDeleted { Channel.IsThread: true } => _threads.Write(change),
        ChannelCreated created => Of("CHANNEL_CREATE", created.Channel),
        ChannelUpdated updated => Of("CHANNEL_UPDATE", updated.Channel),
        ChannelDeleted deleted => Of("CHANNEL_DELETE", deleted.Channel),
        _ => null,
    };

    private GatewayEvent Of(string name, Channel channel) => new(name, GatewayIntents.Guilds, json => json.WriteChannelFields(world, channel));
}
