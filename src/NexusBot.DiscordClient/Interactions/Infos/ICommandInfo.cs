namespace Discord.Interactions;

/// <summary>A command, component, modal or autocompletion that a module handles.</summary>
public interface ICommandInfo
{
    string Name { get; }

    string MethodName { get; }

    /// <summary>Whether the groups of its modules are no part of its name.</summary>
    bool IgnoreGroupNames { get; }

    bool SupportsWildCards { get; }

    bool IsTopLevelCommand { get; }

    ModuleInfo Module { get; }

    InteractionService CommandService { get; }

    RunMode RunMode { get; }

    IReadOnlyCollection<Attribute> Attributes { get; }

    IReadOnlyCollection<PreconditionAttribute> Preconditions { get; }

    IReadOnlyCollection<IParameterInfo> Parameters { get; }

    bool TreatNameAsRegex { get; }

    Task<IResult> ExecuteAsync(IInteractionContext context, IServiceProvider services);

    Task<PreconditionResult> CheckPreconditionsAsync(IInteractionContext context, IServiceProvider services);
}
