namespace Discord;

public struct OverwritePermissions(ulong allowValue, ulong denyValue)
{
    public static OverwritePermissions InheritAll => default;

    public ulong AllowValue { get; } = allowValue;
    public ulong DenyValue { get; } = denyValue;
}
