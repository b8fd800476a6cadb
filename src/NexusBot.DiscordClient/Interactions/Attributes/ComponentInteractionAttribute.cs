namespace Discord.Interactions;

/// <summary>Makes a method the handler of buttons and selects whose custom id matches; wild cards become its first arguments.</summary>
[AttributeUsage(AttributeTargets.Method)]
public class ComponentInteractionAttribute(
    string customId, bool ignoreGroupNames = false, RunMode runMode = RunMode.Default) : Attribute
{
    public string CustomId { get; } = customId;

    public bool IgnoreGroupNames { get; } = ignoreGroupNames;

    public RunMode RunMode { get; } = runMode;

    public bool TreatAsRegex { get; set; }
}
