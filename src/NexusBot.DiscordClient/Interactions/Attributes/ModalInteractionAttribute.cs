namespace Discord.Interactions;

/// <summary>Makes a method the handler of modals whose custom id matches; its last parameter is the <see cref="IModal"/>.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ModalInteractionAttribute(
    string customId, bool ignoreGroupNames = false, RunMode runMode = RunMode.Default) : Attribute
{
    public string CustomId { get; } = customId;

    public bool IgnoreGroupNames { get; } = ignoreGroupNames;

    public RunMode RunMode { get; } = runMode;

    public bool TreatAsRegex { get; set; }
}
