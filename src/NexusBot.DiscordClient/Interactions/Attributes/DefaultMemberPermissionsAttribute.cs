namespace Discord.Interactions;

/// <summary>Hides a command from members without these permissions, until a moderator decides otherwise.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public class DefaultMemberPermissionsAttribute(GuildPermission permissions) : Attribute
{
    public GuildPermission Permissions { get; } = permissions;
}
