namespace Discord.Interactions;

/// <summary>Base of the attributes for the context menus of users and messages.</summary>
[AttributeUsage(AttributeTargets.Method)]
public abstract class ContextCommandAttribute : Attribute
{
    internal ContextCommandAttribute(string name, ApplicationCommandType commandType, RunMode runMode = RunMode.Default)
    {
        Name = name;
        CommandType = commandType;
        RunMode = runMode;
    }

    public string Name { get; }

    public ApplicationCommandType CommandType { get; }

    public RunMode RunMode { get; }
}
