namespace Discord.Interactions;

/// <summary>Requires that the member has a role, given by id or by name.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method, AllowMultiple = true, Inherited = true)]
public class RequireRoleAttribute : PreconditionAttribute
{
    public RequireRoleAttribute(ulong roleId) => RoleId = roleId;

    public RequireRoleAttribute(string roleName) => RoleName = roleName;

    public string? RoleName { get; }

    public ulong? RoleId { get; }

    public string? NotAGuildErrorMessage { get; set; }

    public override Task<PreconditionResult> CheckRequirementsAsync(
        IInteractionContext context, ICommandInfo commandInfo, IServiceProvider services) =>
        Task.FromResult(Check(context));

    private PreconditionResult Check(IInteractionContext context)
    {
        if (context.User is not IGuildUser member)
            return PreconditionResult.FromError(NotAGuildErrorMessage ?? "Command must be used in a guild channel.");

        return HasRole(member, context.Guild)
            ? PreconditionResult.FromSuccess()
            : PreconditionResult.FromError(ErrorMessage ?? $"User requires guild role {(object?)RoleName ?? RoleId}.");
    }

    private bool HasRole(IGuildUser member, IGuild? guild) => RoleId is { } id
        ? member.RoleIds.Contains(id)
        : guild is not null && member.RoleIds.Any(role => guild.GetRole(role)?.Name == RoleName);
}
