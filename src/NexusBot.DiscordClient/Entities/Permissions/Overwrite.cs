namespace Discord;

public struct Overwrite(ulong targetId, PermissionTarget targetType, OverwritePermissions permissions)
{
    public ulong TargetId { get; } = targetId;
    public PermissionTarget TargetType { get; } = targetType;
    public OverwritePermissions Permissions { get; } = permissions;
}
