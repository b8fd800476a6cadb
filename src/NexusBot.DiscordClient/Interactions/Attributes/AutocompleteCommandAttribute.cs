namespace Discord.Interactions;

/// <summary>Makes a method answer the autocompletion of one option of one command of its module.</summary>
[AttributeUsage(AttributeTargets.Method)]
public class AutocompleteCommandAttribute(
    string parameterName, string commandName, RunMode runMode = RunMode.Default) : Attribute
{
    public string ParameterName { get; } = parameterName;

    public string CommandName { get; } = commandName;

    public RunMode RunMode { get; } = runMode;
}
