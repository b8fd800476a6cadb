namespace Discord.Interactions;

/// <summary>A module: its commands and what holds for all of them.</summary>
public class ModuleInfo
{
    internal ModuleInfo(InteractionService commandService, Type type, ModuleInfo? parent)
    {
        CommandService = commandService;
        Type = type;
        Parent = parent;
        Name = type.Name;
        Attributes = Attribute.GetCustomAttributes(type);
        var group = Find<GroupAttribute>();
        SlashGroupName = group?.Name;
        Description = group?.Description;
        DefaultMemberPermissions = Find<DefaultMemberPermissionsAttribute>()?.Permissions;
        ContextTypes = Find<CommandContextTypeAttribute>()?.ContextTypes;
        IntegrationTypes = Find<IntegrationTypeAttribute>()?.IntegrationTypes;
        DontAutoRegister = Find<DontAutoRegisterAttribute>() is not null;
        Preconditions = [.. Attributes.OfType<PreconditionAttribute>(), .. parent?.Preconditions ?? []];
        PreconditionCheck = new PreconditionCheck("Module", Preconditions);
        GroupNames = [.. parent?.GroupNames ?? [], .. IsSlashGroup ? [SlashGroupName!] : Array.Empty<string>()];
    }

    public InteractionService CommandService { get; }

    public string Name { get; }

    public string? SlashGroupName { get; }

    public string? Description { get; }

    public bool IsSlashGroup => !string.IsNullOrEmpty(SlashGroupName);

    public bool IsSubModule => Parent is not null;

    public bool IsTopLevelGroup => IsSlashGroup && Parent is not { IsInSlashGroup: true };

    public ModuleInfo? Parent { get; }

    public bool DontAutoRegister { get; }

    public GuildPermission? DefaultMemberPermissions { get; }

    public IReadOnlyCollection<InteractionContextType>? ContextTypes { get; }

    public IReadOnlyCollection<ApplicationIntegrationType>? IntegrationTypes { get; }

    public IReadOnlyCollection<Attribute> Attributes { get; }

    /// <summary>Its own preconditions and those of the modules around it.</summary>
    public IReadOnlyCollection<PreconditionAttribute> Preconditions { get; }

    public IReadOnlyList<ModuleInfo> SubModules { get; internal set; } = [];

    public IReadOnlyList<SlashCommandInfo> SlashCommands { get; internal set; } = [];

    public IReadOnlyList<ContextCommandInfo> ContextCommands { get; internal set; } = [];

    public IReadOnlyCollection<ComponentCommandInfo> ComponentCommands { get; internal set; } = [];

    public IReadOnlyCollection<ModalCommandInfo> ModalCommands { get; internal set; } = [];

    public IReadOnlyCollection<AutocompleteCommandInfo> AutocompleteCommands { get; internal set; } = [];

    internal Type Type { get; }

    internal PreconditionCheck PreconditionCheck { get; }

    internal bool IsInSlashGroup => GroupNames.Length > 0;

    /// <summary>The groups around its commands, outermost first.</summary>
    internal string[] GroupNames { get; }

    internal IEnumerable<ModuleInfo> WithSubModules() => [this, .. SubModules.SelectMany(m => m.WithSubModules())];

    private T? Find<T>() where T : Attribute => Attributes.OfType<T>().SingleOrDefault();
}
