namespace Discord.Interactions;

/// <summary>A parameter of a command's method.</summary>
public interface IParameterInfo
{
    ICommandInfo Command { get; }

    string Name { get; }

    Type ParameterType { get; }

    bool IsRequired { get; }

    bool IsParameterArray { get; }

    object? DefaultValue { get; }

    IReadOnlyCollection<Attribute> Attributes { get; }

    IReadOnlyCollection<ParameterPreconditionAttribute> Preconditions { get; }

    Task<PreconditionResult> CheckPreconditionsAsync(IInteractionContext context, object? value, IServiceProvider services);
}
