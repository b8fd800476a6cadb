namespace Discord.Interactions;

/// <summary>A condition on the value of one parameter, checked after conversion and before the method runs.</summary>
[AttributeUsage(AttributeTargets.Parameter, AllowMultiple = true, Inherited = true)]
public abstract class ParameterPreconditionAttribute : Attribute
{
    public virtual string? ErrorMessage => null;

    public abstract Task<PreconditionResult> CheckRequirementsAsync(
        IInteractionContext context, IParameterInfo parameterInfo, object? value, IServiceProvider services);
}
