namespace Discord.Interactions;

/// <summary>Makes a module a command with subcommands, or a subcommand group when it is nested in such a module.</summary>
[AttributeUsage(AttributeTargets.Class)]
public class GroupAttribute(string name, string description) : Attribute
{
    public string Name { get; } = name;

    public string Description { get; } = description;
}
