using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace Discord.Interactions;

/// <summary>Reads a module, its commands and its nested modules from a class.</summary>
[UnconditionalSuppressMessage("Trimming", "IL2070", Justification = Trimming.KeptWhole)]
internal sealed class ModuleReader(InteractionService service, IServiceProvider services)
{
    private const BindingFlags AnyInstance = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    public static bool IsModule(Type type) =>
        typeof(IInteractionModuleBase).IsAssignableFrom(type) && type is { IsAbstract: false, ContainsGenericParameters: false };

    [RequiresUnreferencedCode(Trimming.KeptWhole)]
    public static IEnumerable<Type> OutermostModules(Assembly assembly) => assembly.GetTypes()
        .Where(t => (t.IsPublic || t.IsNestedPublic) && IsModule(t))
        .Where(t => t.DeclaringType is null || !IsModule(t.DeclaringType));

    public ModuleInfo Read(Type type, ModuleInfo? parent = null)
    {
        var module = new ModuleInfo(service, type, parent);
        var commands = new CommandReader(module, new InstanceFactory(type, service), services);
        foreach (var method in type.GetMethods(AnyInstance))
            commands.Read(method);

        module.SlashCommands = commands.SlashCommands;
        module.ContextCommands = commands.ContextCommands;
        module.ComponentCommands = commands.ComponentCommands;
        module.ModalCommands = commands.ModalCommands;
        module.AutocompleteCommands = commands.AutocompleteCommands;
        module.SubModules = type.GetNestedTypes(BindingFlags.Public | BindingFlags.NonPublic)
            .Where(IsModule)
            .Select(nested => Read(nested, module))
            .ToArray();
        return module;
    }
}
