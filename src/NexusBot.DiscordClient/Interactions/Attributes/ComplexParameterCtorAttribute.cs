namespace Discord.Interactions;

/// <summary>Marks the constructor that a <see cref="ComplexParameterAttribute"/> spreads.</summary>
[AttributeUsage(AttributeTargets.Constructor)]
public class ComplexParameterCtorAttribute : Attribute;
