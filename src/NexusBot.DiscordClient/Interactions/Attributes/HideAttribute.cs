namespace Discord.Interactions;

/// <summary>Keeps a member of an enum from being offered as a choice.</summary>
[AttributeUsage(AttributeTargets.Field)]
public sealed class HideAttribute : Attribute;
