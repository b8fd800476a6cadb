namespace Discord.Interactions;

/// <summary>Leaves a module out of RegisterCommands…; it can still be added by name.</summary>
[AttributeUsage(AttributeTargets.Class)]
public class DontAutoRegisterAttribute : Attribute;
