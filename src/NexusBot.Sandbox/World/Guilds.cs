namespace NexusBot.Sandbox.World;

public sealed class Guilds
{
    private readonly SandboxWorld _world;
    private readonly Dictionary<ulong, Guild> _guilds = [];

    internal Guilds(SandboxWorld world) => _world = world;

    /// <summary>Adds a guild with its @everyone role and its owner as first member. The bot is invited apart, see <see cref="InviteBot"/>.</summary>
    public Guild Add(string name, User owner, ulong? id = null)
    {
        var guild = new Guild { Id = id ?? _world.Ids.Next(), Name = name, OwnerId = owner.Id };
        using (_world.Enter())
        {
            _guilds.Add(guild.Id, guild);
            _world.Roles.AddEveryone(guild.Id);
            _world.Members.Join(guild.Id, owner.Id);
        }
        return guild;
    }

    /// <summary>The bot joins, with the role of its own that Discord gives every bot.</summary>
    public Member InviteBot(ulong guildId, Permissions permissions = Permissions.Administrator, ulong? roleId = null)
    {
        using (_world.Enter())
        {
            var application = _world.Application;
            var role = _world.Roles.Add(guildId, application.Name, permissions, botId: application.BotUserId, id: roleId);
            var member = _world.Members.Join(guildId, application.BotUserId, [role.Id]);
            _world.Tell(new GuildAdded(_guilds[guildId]));
            return member;
        }
    }

    /// <summary>The bot is removed from the guild, its role with it.</summary>
    public void RemoveBot(ulong guildId)
    {
        using (_world.Enter())
        {
            var botId = _world.Application.BotUserId;
            _world.Members.Leave(guildId, botId);
            foreach (var role in _world.Roles.List(guildId).Where(r => r.BotId == botId))
                _world.Roles.Delete(role.Id);
            _world.Commands.Replace(guildId, []);
            _world.Tell(new GuildRemoved(_guilds[guildId]));
        }
    }

    public Guild? Find(ulong id)
    {
        using (_world.Enter())
            return _guilds.GetValueOrDefault(id);
    }

    public IReadOnlyList<Guild> List()
    {
        using (_world.Enter())
            return [.. _guilds.Values];
    }

    public IReadOnlyList<Guild> OfMember(ulong userId)
    {
        using (_world.Enter())
            return [.. _guilds.Values.Where(guild => _world.Members.Find(guild.Id, userId) is not null)];
    }

    /// <summary>Begins or ends an outage, in which the guild is there for everyone but the bot.</summary>
    public void SetUnavailable(ulong id, bool unavailable)
    {
        using (_world.Enter())
        {
            if (!_guilds.TryGetValue(id, out var guild) || guild.Unavailable == unavailable)
                return;

            _guilds[id] = guild with { Unavailable = unavailable };
            _world.Tell(new GuildAvailabilityChanged(_guilds[id]));
        }
    }

    public Guild? Update(ulong id, Func<Guild, Guild> change)
    {
        using (_world.Enter())
        {
            if (!_guilds.TryGetValue(id, out var guild))
                return null;

            var updated = change(guild);
            _guilds[id] = updated;
            _world.Tell(new GuildUpdated(updated));
            return updated;
        }
    }
}
