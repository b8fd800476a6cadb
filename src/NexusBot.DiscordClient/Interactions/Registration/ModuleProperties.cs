namespace Discord.Interactions;

/// <summary>Says a module and the modules in it in the terms in which they are registered.</summary>
internal sealed class ModuleProperties(bool includeDontAutoRegister)
{
    private readonly List<ApplicationCommandProperties> _commands = [];

    public List<ApplicationCommandProperties> Of(ModuleInfo module)
    {
        AddTopLevel(module);
        return _commands;
    }

    private void AddTopLevel(ModuleInfo module)
    {
        if (IsLeftOut(module))
            return;

        _commands.AddRange(module.ContextCommands.Select(CommandProperties.Of));
        if (module.IsSlashGroup)
        {
            _commands.Add(CommandProperties.OfGroup(module, OptionsOf(module)));
            return;
        }

        _commands.AddRange(module.SlashCommands.Select(CommandProperties.Of));
        foreach (var nested in module.SubModules)
            AddTopLevel(nested);
    }

    private List<ApplicationCommandOptionProperties> OptionsOf(ModuleInfo group)
    {
        _commands.AddRange(group.SlashCommands.Where(c => c.IgnoreGroupNames).Select(CommandProperties.Of));
        return
        [
            .. group.SlashCommands.Where(c => !c.IgnoreGroupNames).Select(CommandProperties.AsSubcommand),
            .. group.SubModules.SelectMany(NestedOptionsOf),
        ];
    }

    private IEnumerable<ApplicationCommandOptionProperties> NestedOptionsOf(ModuleInfo module)
    {
        if (IsLeftOut(module))
            return [];

        _commands.AddRange(module.ContextCommands.Select(CommandProperties.Of));
        var options = OptionsOf(module);
        return module.IsSlashGroup ? [CommandProperties.AsSubcommandGroup(module, options)] : options;
    }

    private bool IsLeftOut(ModuleInfo module) => module.DontAutoRegister && !includeDontAutoRegister;
}
