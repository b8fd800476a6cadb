namespace NexusBot.Sandbox.World;

/// <summary>The application's registered commands: global ones (no guild) and each guild's own.</summary>
public sealed class Commands
{
    private readonly SandboxWorld _world;
    private readonly Dictionary<ulong, ApplicationCommand> _commands = [];

    internal Commands(SandboxWorld world) => _world = world;

    public ApplicationCommand? Find(ulong id)
    {
        using (_world.Enter())
            return _commands.GetValueOrDefault(id);
    }

    /// <summary>The commands of one scope: a guild's own, or the global ones when null.</summary>
    public IReadOnlyList<ApplicationCommand> List(ulong? guildId)
    {
        using (_world.Enter())
            return [.. _commands.Values.Where(command => command.GuildId == guildId).OrderBy(command => command.Id)];
    }

    public ApplicationCommand? FindByName(ulong? guildId, CommandType type, string name)
    {
        using (_world.Enter())
            return _commands.Values.FirstOrDefault(c => c.GuildId == guildId && c.Type == type && c.Name == name);
    }

    /// <summary>Registers a command, or replaces the one with its id.</summary>
    public void Put(ApplicationCommand command)
    {
        using (_world.Enter())
        {
            _commands[command.Id] = command;
            _world.Tell(new CommandsChanged(command.GuildId));
        }
    }

    public bool Delete(ulong id)
    {
        using (_world.Enter())
        {
            if (!_commands.Remove(id, out var command))
                return false;

            _world.Tell(new CommandsChanged(command.GuildId));
            return true;
        }
    }

    /// <summary>Replaces all commands of a scope at once.</summary>
    public void Replace(ulong? guildId, IReadOnlyList<ApplicationCommand> commands)
    {
        using (_world.Enter())
        {
            foreach (var old in List(guildId))
                _commands.Remove(old.Id);
            foreach (var command in commands)
                _commands.Add(command.Id, command);
            _world.Tell(new CommandsChanged(guildId));
        }
    }
}
