namespace Discord;

public enum PermissionTarget
{
    Role = 0,
    User = 1,
}
