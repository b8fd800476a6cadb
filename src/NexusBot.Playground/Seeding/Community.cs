using NexusBot.Sandbox.World;

namespace NexusBot.Playground.Seeding;

/// <summary>The server that stands when the page opens: its people, roles and channels, with the same ids every time.</summary>
internal sealed class Community
{
    private const ulong FirstId = 1_180_000_000_000_000_000;

    private readonly SandboxWorld _world;
    private readonly Dictionary<string, User> _people = [];
    private ulong _nextId = FirstId;

    private Community(SandboxWorld world) => _world = world;

    public required Guild Guild { get; init; }

    /// <summary>By first name, in the order in which they were introduced.</summary>
    public IReadOnlyDictionary<string, User> People => _people;

    public static Community Settle(SandboxWorld world)
    {
        var ids = FirstId;
        var owner = world.Users.Add("grace", "Grace", id: ++ids);
        var community = new Community(world) { Guild = world.Guilds.Add("ProDev Nexus", owner, id: ++ids), _nextId = ids };
        community._people["Grace"] = owner;
        community.AddPeople();
        community.AddChannels();
        world.Guilds.InviteBot(community.Guild.Id, Bot);
        return community;
    }

    // What README asks an operator to grant, and no more.
    private const Permissions Bot = Permissions.ViewChannel | Permissions.SendMessages
        | Permissions.CreatePublicThreads | Permissions.CreatePrivateThreads | Permissions.SendMessagesInThreads
        | Permissions.EmbedLinks | Permissions.AttachFiles | Permissions.ReadMessageHistory | Permissions.CreateEvents;

    private void AddPeople()
    {
        // Each stands above those before it.
        var frontend = AddRole("Frontend", 0x3498DB);
        var backend = AddRole("Backend", 0x2ECC71);
        var mentor = AddRole("Mentor", 0x9B59B6, mentionable: true);
        var moderator = AddRole("Moderator", 0xE67E22, Permissions.ManageGuild | Permissions.ManageMessages);

        _world.Members.GiveRole(Guild.Id, _people["Grace"].Id, moderator.Id);
        Join("Amina", backend);
        Join("Kwame", backend);
        Join("Mei", backend);
        Join("Jonas", frontend);
        Join("Lucía", frontend);
        Join("Tendai", mentor);
        Join("Sofia", mentor, backend);
    }

    private void AddChannels()
    {
        AddChannel("ProDevProjectNexus", "Where backend and frontend learners meet: what we learned, and who needs what");
        AddChannel("introductions", "Say hello");
        AddChannel("backend", "Python, Django, REST, GraphQL, queues, databases");
        AddChannel("frontend", "Everything the browser sees");
        AddChannel("coding-sessions", "Find a time, bring a problem");
    }

    private Role AddRole(string name, int colour, Permissions permissions = Permissions.None, bool mentionable = false) =>
        _world.Roles.Add(Guild.Id, name, permissions, colour, mentionable, id: ++_nextId);

    private void AddChannel(string name, string topic) => _world.Channels.Add(Guild.Id, name, topic: topic, id: ++_nextId);

    private void Join(string name, params Role[] roles)
    {
        var user = _world.Users.Add(name.ToLowerInvariant(), name, id: ++_nextId);
        _people[name] = user;
        _world.Members.Join(Guild.Id, user.Id, [.. roles.Select(role => role.Id)]);
    }
}
