using System.Text.Json.Nodes;
using Discord.WebSocket;

namespace NexusBot.DiscordClient.Tests.Gateway.Walk;

/// <summary>One guild as it truly is. Every change says which event tells of it.</summary>
internal sealed class PretendWorld(Random random)
{
    public const ulong GuildId = 30;
    public const ulong BotId = 10;
    public const ulong MessageChannel = 41;

    private readonly Dictionary<ulong, string> _channels = new() { [MessageChannel] = "nexus" };
    private readonly Dictionary<ulong, (string Name, ulong Parent)> _threads = [];
    private readonly Dictionary<ulong, string> _roles = new() { [GuildId] = "@everyone" };
    private readonly Dictionary<ulong, string> _members = new() { [BotId] = "NexusBot" };
    private readonly Dictionary<ulong, string> _events = [];
    private ulong _lastId = 1000;

    public ulong NextId() => ++_lastId;

    public (string Name, string Data) Change() => random.Next(10) switch
    {
        0 or 1 => ChangeChannel(),
        2 or 3 => ChangeThread(),
        4 or 5 => ChangeRole(),
        6 or 7 => ChangeEvent(),
        _ => ChangeMember(),
    };

    /// <summary>What GUILD_CREATE says.</summary>
    public string Snapshot() => new JsonObject
    {
        ["id"] = $"{GuildId}",
        ["name"] = "Nexus",
        ["owner_id"] = "99",
        ["unavailable"] = false,
        ["member_count"] = _members.Count,
        ["channels"] = ArrayOf(_channels.Select(pair => Channel(pair.Key))),
        ["threads"] = ArrayOf(_threads.Select(pair => Thread(pair.Key))),
        ["roles"] = ArrayOf(_roles.Select(pair => Role(pair.Key))),
        ["members"] = ArrayOf(_members.Select(pair => Member(pair.Key))),
        ["guild_scheduled_events"] = ArrayOf(_events.Select(pair => Event(pair.Key, status: 1))),
    }.ToJsonString();

    /// <summary>Everything that client and world can differ in, as one text to compare.</summary>
    public string Describe() => Lines(
        _channels.Select(pair => $"channel {pair.Key} {pair.Value}"),
        _threads.Select(pair => $"thread {pair.Key} {pair.Value.Name} in {pair.Value.Parent}"),
        _roles.Select(pair => $"role {pair.Key} {pair.Value}"),
        _members.Select(pair => $"member {pair.Key} {pair.Value}"),
        _events.Select(pair => $"event {pair.Key} {pair.Value}"),
        [$"{_members.Count} members"]);

    public static string Describe(SocketGuild guild) => Lines(
        guild.Channels.Where(channel => channel is not SocketThreadChannel).Select(channel => $"channel {channel.Id} {channel.Name}"),
        guild.ThreadChannels.Where(thread => !thread.IsArchived).Select(thread => $"thread {thread.Id} {thread.Name} in {thread.CategoryId}"),
        guild.Roles.Select(role => $"role {role.Id} {role.Name}"),
        guild.Users.Select(user => $"member {user.Id} {user.Nickname}"),
        guild.Events.Select(guildEvent => $"event {guildEvent.Id} {guildEvent.Name}"),
        [$"{guild.MemberCount} members"]);

    private (string, string) ChangeChannel()
    {
        var (id, kind) = Pick(_channels.Keys, keep: MessageChannel);
        if (kind != Kind.Gone)
            _channels[id] = NewName();
        var data = Channel(id).ToJsonString();
        if (kind == Kind.Gone)
        {
            _channels.Remove(id);
            foreach (var thread in _threads.Where(pair => pair.Value.Parent == id).Select(pair => pair.Key).ToList())
                _threads.Remove(thread);
        }

        return ($"CHANNEL_{Verb(kind)}", data);
    }

    private (string, string) ChangeThread()
    {
        var (id, kind) = Pick(_threads.Keys);
        if (kind != Kind.Gone)
            _threads[id] = (NewName(), kind == Kind.New ? _channels.Keys.ElementAt(random.Next(_channels.Count)) : _threads[id].Parent);
        var thread = Thread(id);
        if (kind != Kind.Gone)
            return ($"THREAD_{Verb(kind)}", thread.ToJsonString());

        _threads.Remove(id);
        var isArchived = random.Next(2) == 0;
        thread["thread_metadata"] = new JsonObject { ["archived"] = isArchived };
        return (isArchived ? "THREAD_UPDATE" : "THREAD_DELETE", thread.ToJsonString());
    }

    private (string, string) ChangeRole()
    {
        var (id, kind) = Pick(_roles.Keys, keep: GuildId);
        if (kind == Kind.Gone)
            _roles.Remove(id);
        else
            _roles[id] = NewName();

        var data = new JsonObject { ["guild_id"] = $"{GuildId}" };
        if (kind == Kind.Gone)
            data["role_id"] = $"{id}";
        else
            data["role"] = Role(id);
        return ($"GUILD_ROLE_{Verb(kind)}", data.ToJsonString());
    }

    private (string, string) ChangeMember()
    {
        var (id, kind) = Pick(_members.Keys, keep: BotId);
        if (kind != Kind.Gone)
            _members[id] = NewName();
        var member = Member(id);
        member["guild_id"] = $"{GuildId}";
        if (kind == Kind.Gone)
            _members.Remove(id);

        return (kind switch { Kind.New => "GUILD_MEMBER_ADD", Kind.Gone => "GUILD_MEMBER_REMOVE", _ => "GUILD_MEMBER_UPDATE" }, member.ToJsonString());
    }

    private (string, string) ChangeEvent()
    {
        var (id, kind) = Pick(_events.Keys);
        if (kind != Kind.Gone)
        {
            _events[id] = NewName();
            return ($"GUILD_SCHEDULED_EVENT_{Verb(kind)}", Event(id, status: 1).ToJsonString());
        }

        var isOver = random.Next(2) == 0;
        var data = Event(id, status: isOver ? 3 : 1).ToJsonString();
        _events.Remove(id);
        return (isOver ? "GUILD_SCHEDULED_EVENT_UPDATE" : "GUILD_SCHEDULED_EVENT_DELETE", data);
    }

    private (ulong Id, Kind Kind) Pick(IReadOnlyCollection<ulong> known, ulong keep = 0)
    {
        var kind = known.Count < 3 ? Kind.New : (Kind)random.Next(known.Count > 12 ? 1 : 0, 3);
        if (kind == Kind.New)
            return (NextId(), kind);

        var id = known.Where(id => id != keep).ElementAt(random.Next(known.Count - (keep == 0 ? 0 : 1)));
        return (id, kind);
    }

    private string NewName() => $"n{random.Next(1_000_000)}";

    private JsonObject Channel(ulong id) => new() { ["id"] = $"{id}", ["guild_id"] = $"{GuildId}", ["type"] = 0, ["name"] = _channels[id] };

    private JsonObject Thread(ulong id) => new()
    {
        ["id"] = $"{id}",
        ["guild_id"] = $"{GuildId}",
        ["type"] = 11,
        ["name"] = _threads[id].Name,
        ["parent_id"] = $"{_threads[id].Parent}",
    };

    private JsonObject Role(ulong id) => new() { ["id"] = $"{id}", ["name"] = _roles[id], ["permissions"] = "0" };

    private JsonObject Member(ulong id) => new()
    {
        ["user"] = new JsonObject { ["id"] = $"{id}", ["username"] = "u" },
        ["nick"] = _members[id],
        ["roles"] = new JsonArray(),
    };

    private JsonObject Event(ulong id, int status) => new()
    {
        ["id"] = $"{id}",
        ["guild_id"] = $"{GuildId}",
        ["name"] = _events[id],
        ["status"] = status,
        ["entity_type"] = 3,
        ["scheduled_start_time"] = "2031-03-05T18:00:00+00:00",
        ["privacy_level"] = 2,
    };

    private static JsonArray ArrayOf(IEnumerable<JsonObject> items) => new([.. items]);

    private static string Verb(Kind kind) => kind switch { Kind.New => "CREATE", Kind.Gone => "DELETE", _ => "UPDATE" };

    private static string Lines(params IEnumerable<string>[] parts) => string.Join('\n', parts.SelectMany(part => part.Order(StringComparer.Ordinal)));

    private enum Kind
    {
        New,
        Changed,
        Gone,
    }
}
