using System.Reflection;

namespace Discord.Interactions;

/// <summary>A parameter of a command's method.</summary>
public class CommandParameterInfo : IParameterInfo
{
    private static readonly Task<PreconditionResult> s_success = Task.FromResult(PreconditionResult.FromSuccess());

    internal CommandParameterInfo(ICommandInfo command, ParameterInfo source)
    {
        Command = command;
        Name = source.Name!;
        ParameterType = source.ParameterType;
        IsRequired = !source.IsOptional;
        IsParameterArray = source.IsDefined(typeof(ParamArrayAttribute));
        DefaultValue = DefaultOf(source);
        Attributes = Attribute.GetCustomAttributes(source);
        Preconditions = Attributes.OfType<ParameterPreconditionAttribute>().ToArray();
    }

    public ICommandInfo Command { get; }

    public string Name { get; private protected init; }

    public Type ParameterType { get; }

    public bool IsRequired { get; }

    public bool IsParameterArray { get; }

    public object? DefaultValue { get; }

    public IReadOnlyCollection<Attribute> Attributes { get; }

    public IReadOnlyCollection<ParameterPreconditionAttribute> Preconditions { get; }

    public Task<PreconditionResult> CheckPreconditionsAsync(
        IInteractionContext context, object? value, IServiceProvider services) =>
        Preconditions.Count == 0 ? s_success : CheckEachAsync(context, value, services);

    private async Task<PreconditionResult> CheckEachAsync(IInteractionContext context, object? value, IServiceProvider services)
    {
        foreach (var precondition in Preconditions)
        {
            var result = await precondition.CheckRequirementsAsync(context, this, value, services);
            if (!result.IsSuccess)
                return result;
        }

        return PreconditionResult.FromSuccess();
    }

    private static object? DefaultOf(ParameterInfo source)
    {
        if (!source.HasDefaultValue || source.DefaultValue is not { } value)
            return null;

        // Metadata keeps the default of a nullable enum as a plain number, which no method would accept.
        return Nullable.GetUnderlyingType(source.ParameterType) is { IsEnum: true } type ? Enum.ToObject(type, value) : value;
    }
}
