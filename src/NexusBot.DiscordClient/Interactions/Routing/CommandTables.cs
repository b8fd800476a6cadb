namespace Discord.Interactions;

/// <summary>All that is loaded. It is replaced as a whole when modules change, so that readers need no lock.</summary>
internal sealed class CommandTables(IReadOnlyList<ModuleInfo> modules, char[]? customIdDelimiters)
{
    public IReadOnlyList<ModuleInfo> Modules { get; } = modules;

    public CommandMap<SlashCommandInfo, SlashCommandParameterInfo> Slash { get; } =
        new(modules.SelectMany(m => m.SlashCommands));

    public CommandMap<ContextCommandInfo, CommandParameterInfo> User { get; } =
        new(modules.SelectMany(m => m.ContextCommands).Where(c => c.CommandType == ApplicationCommandType.User));

    public CommandMap<ContextCommandInfo, CommandParameterInfo> Message { get; } =
        new(modules.SelectMany(m => m.ContextCommands).Where(c => c.CommandType == ApplicationCommandType.Message));

    public CommandMap<ComponentCommandInfo, ComponentCommandParameterInfo> Component { get; } =
        new(modules.SelectMany(m => m.ComponentCommands), customIdDelimiters);

    public CommandMap<ModalCommandInfo, ModalCommandParameterInfo> Modal { get; } =
        new(modules.SelectMany(m => m.ModalCommands), customIdDelimiters);

    public CommandMap<AutocompleteCommandInfo, CommandParameterInfo> Autocomplete { get; } =
        new(modules.SelectMany(m => m.AutocompleteCommands));
}
