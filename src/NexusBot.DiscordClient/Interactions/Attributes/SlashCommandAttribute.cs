namespace Discord.Interactions;

/// <summary>Makes a method the handler of a chat command, or of a subcommand when its module is a group.</summary>
[AttributeUsage(AttributeTargets.Method)]
public class SlashCommandAttribute(
    string name, string description, bool ignoreGroupNames = false, RunMode runMode = RunMode.Default) : Attribute
{
    public string Name { get; } = name;

    public string Description { get; } = description;

    public bool IgnoreGroupNames { get; } = ignoreGroupNames;

    public RunMode RunMode { get; } = runMode;
}
