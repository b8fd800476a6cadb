namespace Discord.Interactions;

/// <summary>Names and describes an option.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public class SummaryAttribute(string? name = null, string? description = null) : Attribute
{
    public string? Name { get; } = name;

    public string? Description { get; } = description;
}
