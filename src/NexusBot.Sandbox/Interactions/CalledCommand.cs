using NexusBot.Sandbox.World;

namespace NexusBot.Sandbox.Interactions;

/// <summary>A command with the groups that lead to the called one: "learning share" is the command "learning" with the path [share].</summary>
internal sealed record CalledCommand(ApplicationCommand Command, IReadOnlyList<CommandOption> Path)
{
    public string Name => string.Join(' ', Path.Select(step => step.Name).Prepend(Command.Name));

    public IReadOnlyList<CommandOption> Options => Path.Count > 0
        ? [.. Path[^1].Options]
        : [.. Command.Options.EnumerateArray().Select(option => new CommandOption(option))];
}
