using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Discord.Rest;

namespace Discord.Interactions;

/// <summary>Loads modules, registers their commands with Discord, and runs what interactions ask for.</summary>
public partial class InteractionService : IDisposable
{
    private readonly Lock _loading = new();
    private readonly ConcurrentDictionary<Type, IAutocompleteHandler> _autocompleteHandlers = new();
    private volatile CommandTables _tables;

    public InteractionService(DiscordRestClient discord, InteractionServiceConfig? config = null)
    {
        RestClient = discord;
        Config = config ?? new InteractionServiceConfig();
        if (Config.DefaultRunMode == RunMode.Default)
            throw new InvalidOperationException($"RunMode cannot be set to {RunMode.Default}.");

        _tables = new CommandTables([], Config.InteractionCustomIdDelimiters);
        TypeConverters = DefaultConverters.OfOptions(this);
        ComponentTypeConverters = DefaultConverters.OfComponents(this);
        TypeReaders = DefaultConverters.OfWildcards(this);
    }

    public InteractionService(IRestClientProvider discordProvider, InteractionServiceConfig? config = null)
        : this(discordProvider.RestClient, config)
    {
    }

    public DiscordRestClient RestClient { get; }

    /// <summary>All modules, the nested ones too.</summary>
    public IReadOnlyList<ModuleInfo> Modules => _tables.Modules;

    public IReadOnlyList<SlashCommandInfo> SlashCommands => [.. Modules.SelectMany(m => m.SlashCommands)];

    public IReadOnlyList<ContextCommandInfo> ContextCommands => [.. Modules.SelectMany(m => m.ContextCommands)];

    public IReadOnlyCollection<ComponentCommandInfo> ComponentCommands => [.. Modules.SelectMany(m => m.ComponentCommands)];

    public IReadOnlyCollection<ModalCommandInfo> ModalCommands => [.. Modules.SelectMany(m => m.ModalCommands)];

    internal InteractionServiceConfig Config { get; }

    /// <summary>Loads all public modules of an assembly. A program that is trimmed keeps that assembly whole (<c>TrimmerRootAssembly</c>).</summary>
    [RequiresUnreferencedCode(Trimming.KeptWhole)]
    public Task<IEnumerable<ModuleInfo>> AddModulesAsync(Assembly assembly, IServiceProvider services)
    {
        var types = ModuleReader.OutermostModules(assembly);
        return Task.FromResult<IEnumerable<ModuleInfo>>(Load([.. types], services));
    }

    public Task<ModuleInfo> AddModuleAsync<T>(IServiceProvider services) where T : class => AddModuleAsync(typeof(T), services);

    public Task<ModuleInfo> AddModuleAsync(Type type, IServiceProvider services)
    {
        if (!ModuleReader.IsModule(type))
            throw new ArgumentException($"{type.FullName} is no module that can be created.", nameof(type));

        return Task.FromResult(Load([type], services)[0]);
    }

    public Task<bool> RemoveModuleAsync<T>() => RemoveModuleAsync(typeof(T));

    public Task<bool> RemoveModuleAsync(Type type) =>
        Modules.FirstOrDefault(m => m.Type == type) is { } module ? RemoveModuleAsync(module) : Task.FromResult(false);

    public Task<bool> RemoveModuleAsync(ModuleInfo module)
    {
        lock (_loading)
        {
            if (!Modules.Contains(module))
                return Task.FromResult(false);

            Replace(Modules.Except(module.WithSubModules()));
            return Task.FromResult(true);
        }
    }

    public void Dispose()
    {
        foreach (var handler in _autocompleteHandlers.Values.OfType<IDisposable>())
            handler.Dispose();

        GC.SuppressFinalize(this);
    }

    internal IAutocompleteHandler GetAutocompleteHandler(Type type, IServiceProvider services) =>
        _autocompleteHandlers.TryGetValue(type, out var handler)
            ? handler
            : _autocompleteHandlers.GetOrAdd(type, (IAutocompleteHandler)new InstanceFactory(type, this).Create(services));

    private ModuleInfo[] Load(Type[] types, IServiceProvider services)
    {
        lock (_loading)
        {
            if (Array.Find(types, t => Modules.Any(m => m.Type == t)) is { } known)
                throw new ArgumentException($"Module definition for {known.FullName} already exists.", nameof(types));

            var reader = new ModuleReader(this, services);
            var modules = Array.ConvertAll(types, t => reader.Read(t));
            Replace([.. Modules, .. modules.SelectMany(m => m.WithSubModules())]);
            return modules;
        }
    }

    private void Replace(IEnumerable<ModuleInfo> modules) =>
        _tables = new CommandTables([.. modules], Config.InteractionCustomIdDelimiters);
}
