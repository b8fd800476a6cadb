namespace Discord.Interactions;

/// <summary>Spreads a parameter: the parameters of its type's constructor become the options.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public class ComplexParameterAttribute : Attribute
{
    public ComplexParameterAttribute()
    {
    }

    public ComplexParameterAttribute(Type[] types) => PrioritizedCtorSignature = types;

    public Type[]? PrioritizedCtorSignature { get; }
}
