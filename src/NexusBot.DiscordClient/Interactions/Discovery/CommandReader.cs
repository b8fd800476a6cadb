using System.Reflection;

namespace Discord.Interactions;

/// <summary>Sorts a module's methods into commands by their attributes.</summary>
internal sealed class CommandReader(ModuleInfo module, InstanceFactory moduleFactory, IServiceProvider services)
{
    public List<SlashCommandInfo> SlashCommands { get; } = [];

    public List<ContextCommandInfo> ContextCommands { get; } = [];

    public List<ComponentCommandInfo> ComponentCommands { get; } = [];

    public List<ModalCommandInfo> ModalCommands { get; } = [];

    public List<AutocompleteCommandInfo> AutocompleteCommands { get; } = [];

    public void Read(MethodInfo method)
    {
        var attributes = Attribute.GetCustomAttributes(method);
        foreach (var attribute in attributes)
        {
            switch (attribute)
            {
                case SlashCommandAttribute slash:
                    SlashCommands.Add(Slash(method, attributes, slash));
                    break;
                case ContextCommandAttribute context:
                    ContextCommands.Add(Context(method, attributes, context));
                    break;
                case ComponentInteractionAttribute component:
                    ComponentCommands.Add(Component(method, attributes, component));
                    break;
                case ModalInteractionAttribute modal:
                    ModalCommands.Add(Modal(method, attributes, modal));
                    break;
                case AutocompleteCommandAttribute autocomplete:
                    AutocompleteCommands.Add(Autocomplete(method, attributes, autocomplete));
                    break;
            }
        }
    }

    private SlashCommandInfo Slash(MethodInfo method, Attribute[] attributes, SlashCommandAttribute attribute) =>
        new(
            Define(method, attributes, attribute.Name) with
            {
                RunMode = attribute.RunMode,
                IgnoreGroupNames = attribute.IgnoreGroupNames,
            },
            attribute.Description,
            services);

    private ContextCommandInfo Context(MethodInfo method, Attribute[] attributes, ContextCommandAttribute attribute)
    {
        var definition = Define(method, attributes, attribute.Name) with { RunMode = attribute.RunMode };
        return attribute.CommandType == ApplicationCommandType.User
            ? new UserCommandInfo(definition)
            : new MessageCommandInfo(definition);
    }

    private ComponentCommandInfo Component(MethodInfo method, Attribute[] attributes, ComponentInteractionAttribute attribute) =>
        new(
            Define(method, attributes, attribute.CustomId) with
            {
                RunMode = attribute.RunMode,
                IgnoreGroupNames = attribute.IgnoreGroupNames,
                TreatNameAsRegex = attribute.TreatAsRegex,
                Pattern = PatternOf(attribute.CustomId, attribute.TreatAsRegex),
            },
            services);

    private ModalCommandInfo Modal(MethodInfo method, Attribute[] attributes, ModalInteractionAttribute attribute) =>
        new(
            Define(method, attributes, attribute.CustomId) with
            {
                RunMode = attribute.RunMode,
                IgnoreGroupNames = attribute.IgnoreGroupNames,
                TreatNameAsRegex = attribute.TreatAsRegex,
                Pattern = PatternOf(attribute.CustomId, attribute.TreatAsRegex),
            },
            services);

    private AutocompleteCommandInfo Autocomplete(
        MethodInfo method, Attribute[] attributes, AutocompleteCommandAttribute attribute) =>
        new(Define(method, attributes, method.Name) with { RunMode = attribute.RunMode }, attribute);

    private CommandDefinition Define(MethodInfo method, Attribute[] attributes, string name)
    {
        if (method.IsGenericMethod || (method.ReturnType != typeof(Task) && method.ReturnType != typeof(Task<RuntimeResult>)))
            throw new InvalidOperationException(
                $"{module.Type.FullName}.{method.Name} must be a plain method that returns Task or Task<RuntimeResult>.");

        return new CommandDefinition(module, method, attributes, moduleFactory) { Name = name };
    }

    private NamePattern? PatternOf(string customId, bool isRegex) =>
        NamePattern.TryCreate(customId, isRegex, module.CommandService.Config.WildCardExpression);
}
