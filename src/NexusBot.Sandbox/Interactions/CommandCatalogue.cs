using NexusBot.Sandbox.World;

namespace NexusBot.Sandbox.Interactions;

/// <summary>Which commands Discord's app offers to whom.</summary>
internal sealed class CommandCatalogue(SandboxWorld world)
{
    public IReadOnlyList<ApplicationCommand> VisibleTo(ulong userId, Channel channel) =>
        [.. All(channel).Where(command => MayUse(command, userId, channel))];

    /// <summary>Finds a command by what a member types: "/learning share".</summary>
    public CalledCommand Find(ulong userId, Channel channel, CommandType type, string name, bool forged)
    {
        var words = type == CommandType.ChatInput ? name.TrimStart('/').Split(' ', StringSplitOptions.RemoveEmptyEntries) : [name];
        var command = All(channel).FirstOrDefault(candidate => candidate.Type == type && candidate.Name == words.FirstOrDefault());
        if (command is null || !(forged || MayUse(command, userId, channel)))
            throw new RefusedActException($"There is no command {Written(type, name)} here for this member.");

        return Follow(command, words.AsSpan(1));
    }

    private static CalledCommand Follow(ApplicationCommand command, ReadOnlySpan<string> words)
    {
        var called = new CalledCommand(command, []);
        foreach (var word in words)
        {
            var step = called.Options.Where(option => option.IsGroup && option.Name == word).Select(option => (CommandOption?)option).FirstOrDefault();
            called = called with { Path = [.. called.Path, step ?? throw new RefusedActException($"/{called.Name} has no subcommand \"{word}\".")] };
        }
        return called.Options.Any(option => option.IsGroup)
            ? throw new RefusedActException($"/{called.Name} needs a subcommand: {string.Join(", ", called.Options.Select(option => option.Name))}.")
            : called;
    }

    private IEnumerable<ApplicationCommand> All(Channel channel)
    {
        if (channel.GuildId is not { } guildId)
            return world.Commands.List(null).Where(command => command.WorksInDirectMessages);

        var own = world.Commands.List(guildId);
        return own.Concat(world.Commands.List(null).Where(command => !own.Any(other => other.Name == command.Name && other.Type == command.Type)));
    }

    private bool MayUse(ApplicationCommand command, ulong userId, Channel channel)
    {
        var permissions = world.Permissions.InChannel(userId, channel);
        if (!permissions.HasFlag(Permissions.ViewChannel | Permissions.UseApplicationCommands))
            return false;
        if (channel.GuildId is null || command.DefaultMemberPermissions is not { } needed || permissions.HasFlag(Permissions.Administrator))
            return true;
        return needed != Permissions.None && permissions.HasFlag(needed);
    }

    private static string Written(CommandType type, string name) => type == CommandType.ChatInput ? $"/{name.TrimStart('/')}" : $"\"{name}\"";
}
