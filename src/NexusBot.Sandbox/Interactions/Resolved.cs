using System.Text.Json;
using NexusBot.Sandbox.Wire;
using NexusBot.Sandbox.World;

namespace NexusBot.Sandbox.Interactions;

/// <summary>The people, roles, channels, messages and files that an interaction's values name by id.</summary>
internal sealed class Resolved(SandboxWorld world, Channel where)
{
    private readonly Dictionary<ulong, User> _users = [];
    private readonly Dictionary<ulong, Member> _members = [];
    private readonly Dictionary<ulong, Role> _roles = [];
    private readonly Dictionary<ulong, Channel> _channels = [];
    private readonly Dictionary<ulong, Message> _messages = [];
    private readonly Dictionary<ulong, Attachment> _attachments = [];

    public void Add(User user)
    {
        _users[user.Id] = user;
        if (where.GuildId is { } guildId && world.Members.Find(guildId, user.Id) is { } member)
            _members[user.Id] = member;
    }

    public void Add(Role role) => _roles[role.Id] = role;

    public void Add(Channel channel) => _channels[channel.Id] = channel;

    public void Add(Message message) => _messages[message.Id] = message;

    public void Add(Attachment attachment) => _attachments[attachment.Id] = attachment;

    /// <param name="json">Where to, inside the interaction's <c>data</c>.</param>
    /// <param name="userId">Whose permissions the channels carry.</param>
    public void Write(Utf8JsonWriter json, ulong userId)
    {
        if (_users.Count + _roles.Count + _channels.Count + _messages.Count + _attachments.Count == 0)
            return;

        json.WriteStartObject("resolved");
        WriteMap(json, "users", _users, json.WriteUser);
        WriteMap(json, "members", _members, member => WriteMember(json, member));
        WriteMap(json, "roles", _roles, json.WriteRole);
        WriteMap(json, "channels", _channels, channel => WriteChannel(json, channel, userId));
        WriteMap(json, "messages", _messages, message => json.WriteMessage(world, message));
        WriteMap(json, "attachments", _attachments, attachment => json.WriteAttachment(world, attachment));
        json.WriteEndObject();
    }

    private static void WriteMap<T>(Utf8JsonWriter json, string name, Dictionary<ulong, T> map, Action<T> write)
    {
        if (map.Count == 0)
            return;

        json.WriteStartObject(name);
        foreach (var (id, value) in map)
        {
            json.WritePropertyName($"{id}");
            write(value);
        }
        json.WriteEndObject();
    }

    // Without user, deaf and mute, which the map of users and the voice state hold.
    private void WriteMember(Utf8JsonWriter json, Member member)
    {
        json.WriteStartObject();
        json.WriteString("nick", member.Nick);
        json.WriteNulls("avatar", "banner", "premium_since", "avatar_decoration_data");
        json.WriteIds("roles", member.RoleIds);
        json.WriteInstant("joined_at", member.JoinedAt);
        json.WriteInstant("communication_disabled_until", member.TimedOutUntil);
        json.WriteBoolean("pending", false);
        json.WriteNumber("flags", 0);
        json.WriteBits("permissions", world.Permissions.InChannel(member.UserId, where));
        json.WriteEndObject();
    }

    private void WriteChannel(Utf8JsonWriter json, Channel channel, ulong userId)
    {
        json.WriteStartObject();
        json.WriteChannelFields(world, channel);
        json.WriteBits("permissions", world.Permissions.InChannel(userId, channel));
        json.WriteEndObject();
    }
}
