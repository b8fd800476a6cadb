namespace NexusBot.Sandbox.World;

public enum OverwriteTarget
{
    Role = 0,
    Member = 1,
}

public readonly record struct PermissionOverwrite(ulong TargetId, OverwriteTarget Target, Permissions Allow, Permissions Deny);
