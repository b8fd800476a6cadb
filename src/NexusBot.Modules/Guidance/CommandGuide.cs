using Discord;
using Discord.Interactions;
using NexusBot.Core.Moderation;
using NexusBot.Modules.Dispatch;

namespace NexusBot.Modules.Guidance;

/// <summary>The registered slash commands as a member would type them.</summary>
internal static class CommandGuide
{
    public static IEnumerable<CommandEntry> Read(InteractionService interactions) => interactions.SlashCommands
        .Select(Describe)
        .OrderBy(entry => Rights.Needed(entry.Need) == Standing.Moderator)
        .ThenBy(entry => entry.Group is null)
        .ThenBy(entry => entry.Path, StringComparer.Ordinal);

    /// <summary>What stands in the menus of members and messages: what each is called, and what it needs.</summary>
    public static ILookup<ApplicationCommandType, MenuEntry> ReadMenus(InteractionService interactions) => interactions.Modules
        .SelectMany(module => module.ContextCommands)
        .OrderBy(command => command.Name, StringComparer.Ordinal)
        .ToLookup(
            command => command.CommandType,
            command => new MenuEntry(command.Name, command.Attributes.OfType<NeedsAttribute>().Single().Capability));

    private static CommandEntry Describe(SlashCommandInfo command) => new(
        string.Join(' ', PathOf(command)),
        command.Description,
        command.Module.IsSlashGroup ? command.Module.Description : null,
        command.Attributes.OfType<NeedsAttribute>().Single().Capability);

    private static List<string> PathOf(SlashCommandInfo command)
    {
        var names = new List<string> { command.Name };
        for (var module = command.Module; module is not null; module = module.Parent)
        {
            if (module.SlashGroupName is { } group)
                names.Insert(0, group);
        }

        names[0] = "/" + names[0];
        return names;
    }
}

/// <param name="Path">As typed, such as <c>/learning share</c>.</param>
/// <param name="Group">What the group is about; null for a command that stands alone.</param>
internal sealed record CommandEntry(string Path, string Description, string? Group, Capability Need)
{
    public string Root => Path.Split(' ')[0];
}

internal sealed record MenuEntry(string Name, Capability Need);
