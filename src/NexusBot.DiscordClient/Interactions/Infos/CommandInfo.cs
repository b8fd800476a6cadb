using System.Runtime.ExceptionServices;
using Microsoft.Extensions.DependencyInjection;

namespace Discord.Interactions;

/// <summary>What all handlers have in common: preconditions, arguments, the method, and the events around them.</summary>
public abstract class CommandInfo<TParameter> : ICommandInfo where TParameter : class, IParameterInfo
{
    private readonly CommandMethod _method;
    private readonly PreconditionCheck _preconditionCheck;

    internal CommandInfo(CommandDefinition definition)
    {
        Module = definition.Module;
        Name = definition.Name;
        MethodName = definition.Method.Name;
        RunMode = definition.RunMode == RunMode.Default ? CommandService.Config.DefaultRunMode : definition.RunMode;
        IgnoreGroupNames = definition.IgnoreGroupNames;
        TreatNameAsRegex = definition.TreatNameAsRegex;
        Pattern = definition.Pattern;
        Attributes = definition.Attributes;
        Preconditions = definition.Attributes.OfType<PreconditionAttribute>().ToArray();
        _preconditionCheck = new PreconditionCheck("Command", Preconditions);
        _method = new CommandMethod(definition.Method, definition.ModuleFactory);
    }

    public ModuleInfo Module { get; }

    public InteractionService CommandService => Module.CommandService;

    public string Name { get; }

    public string MethodName { get; }

    public virtual bool IgnoreGroupNames { get; }

    public abstract bool SupportsWildCards { get; }

    public bool IsTopLevelCommand => IgnoreGroupNames || !Module.IsInSlashGroup;

    public RunMode RunMode { get; }

    public IReadOnlyCollection<Attribute> Attributes { get; }

    public IReadOnlyCollection<PreconditionAttribute> Preconditions { get; }

    public abstract IReadOnlyList<TParameter> Parameters { get; }

    public bool TreatNameAsRegex { get; }

    IReadOnlyCollection<IParameterInfo> ICommandInfo.Parameters => Parameters;

    internal NamePattern? Pattern { get; }

    /// <summary>The groups around it, then its name.</summary>
    internal virtual string[] Path => IgnoreGroupNames ? [Name] : [.. Module.GroupNames, Name];

    /// <summary>Runs the command. In <see cref="RunMode.Async"/> it says success at once; the outcome comes with the events.</summary>
    public virtual Task<IResult> ExecuteAsync(IInteractionContext context, IServiceProvider services)
    {
        if (RunMode == RunMode.Sync)
            return RunAsync(context, services, CommandService.Config.ThrowOnError);

        _ = Task.Run(() => RunAsync(context, services, throwOnError: false));
        return Task.FromResult<IResult>(ExecuteResult.FromSuccess());
    }

    public async Task<PreconditionResult> CheckPreconditionsAsync(IInteractionContext context, IServiceProvider services)
    {
        var ofModule = await Module.PreconditionCheck.RunAsync(context, this, services);
        return ofModule.IsSuccess ? await _preconditionCheck.RunAsync(context, this, services) : ofModule;
    }

    public override string ToString() => string.Join(' ', Path);

    private protected abstract ValueTask<ParseResult> ParseArgumentsAsync(IInteractionContext context, IServiceProvider services);

    private protected abstract Task RaiseExecutedAsync(IInteractionContext context, IResult result);

    private async Task<IResult> RunAsync(IInteractionContext context, IServiceProvider services, bool throwOnError)
    {
        await LogAsync(LogSeverity.Debug, "Executing", context);
        using var scope = CommandService.Config.AutoServiceScopes ? services.CreateScope() : null;

        IResult result;
        Exception? fault = null;
        try
        {
            result = await RunStepsAsync(context, scope?.ServiceProvider ?? services);
        }
        catch (Exception exception)
        {
            fault = exception;
            var wrapped = new InteractionException(this, context, exception);
            await CommandService.LogAsync(LogSeverity.Error, null, wrapped);
            result = ExecuteResult.FromError(wrapped);
        }

        await RaiseExecutedAsync(context, result);
        await LogAsync(LogSeverity.Verbose, "Executed", context);
        if (fault is not null && throwOnError)
            ExceptionDispatchInfo.Throw(fault);

        return result;
    }

    private async ValueTask<IResult> RunStepsAsync(IInteractionContext context, IServiceProvider services)
    {
        var preconditions = await CheckPreconditionsAsync(context, services);
        if (!preconditions.IsSuccess)
            return preconditions;

        var parsed = await ParseArgumentsAsync(context, services);
        if (!parsed.IsSuccess)
            return parsed;

        var arguments = parsed.Args!;
        for (var i = 0; i < arguments.Length; i++)
        {
            var ofParameter = await Parameters[i].CheckPreconditionsAsync(context, arguments[i], services);
            if (!ofParameter.IsSuccess)
                return ofParameter;
        }

        return await _method.InvokeAsync(context, arguments, services, this);
    }

    private ValueTask LogAsync(LogSeverity severity, string verb, IInteractionContext context) =>
        CommandService.IsLogged(severity)
            ? CommandService.LogAsync(severity, $"{verb} {this} in interaction {context.Interaction.Id}")
            : ValueTask.CompletedTask;
}
