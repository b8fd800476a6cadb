namespace NexusBot.Sandbox.World;

public sealed class Roles
{
    private readonly SandboxWorld _world;
    private readonly Dictionary<ulong, Role> _roles = [];

    internal Roles(SandboxWorld world) => _world = world;

    public Role Add(
        ulong guildId,
        string name,
        Permissions permissions = Permissions.None,
        int color = 0,
        bool mentionable = false,
        ulong? botId = null,
        ulong? id = null)
    {
        using (_world.Enter())
        {
            var role = new Role
            {
                Id = id ?? _world.Ids.Next(),
                GuildId = guildId,
                Name = name,
                Permissions = permissions,
                Color = color,
                Mentionable = mentionable,
                BotId = botId,
                Position = List(guildId).Count,
            };
            _roles.Add(role.Id, role);
            _world.Tell(new RoleCreated(role));
            return role;
        }
    }

    /// <summary>A role as drafted, with an id of its own, just above @everyone: those above it move up.</summary>
    public Role Insert(Role draft)
    {
        using (_world.Enter())
        {
            foreach (var above in List(draft.GuildId).Where(role => !role.IsEveryone))
                Update(above.Id, role => role with { Position = role.Position + 1 });
            var role = draft with { Id = _world.Ids.Next(), Position = 1 };
            _roles.Add(role.Id, role);
            _world.Tell(new RoleCreated(role));
            return role;
        }
    }

    public Role? Find(ulong id)
    {
        using (_world.Enter())
            return _roles.GetValueOrDefault(id);
    }

    /// <summary>A guild's roles in order, @everyone first.</summary>
    public IReadOnlyList<Role> List(ulong guildId)
    {
        using (_world.Enter())
            return [.. _roles.Values.Where(role => role.GuildId == guildId).OrderBy(role => role.Position).ThenBy(role => role.Id)];
    }

    public Role? Update(ulong id, Func<Role, Role> change)
    {
        using (_world.Enter())
        {
            if (!_roles.TryGetValue(id, out var role))
                return null;

            var updated = change(role);
            _roles[id] = updated;
            _world.Tell(new RoleUpdated(updated));
            return updated;
        }
    }

    public bool Delete(ulong id)
    {
        using (_world.Enter())
        {
            if (!_roles.Remove(id, out var role))
                return false;

            _world.Members.ForgetRole(role);
            _world.Tell(new RoleDeleted(role));
            return true;
        }
    }

    internal void AddEveryone(ulong guildId) => _roles.Add(
        guildId,
        new Role { Id = guildId, GuildId = guildId, Name = "@everyone", Permissions = Permissions.EveryoneDefault });
}
