namespace Discord.Interactions;

/// <summary>The name under which a member of an enum is offered as a choice.</summary>
[AttributeUsage(AttributeTargets.Field)]
public class ChoiceDisplayAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}
