namespace NexusBot.Core.Moderation;

/// <summary>A role that was picked, and whether an app or integration owns it, as Discord says.</summary>
public readonly record struct RoleChoice(RoleId Role, bool IsManaged);
