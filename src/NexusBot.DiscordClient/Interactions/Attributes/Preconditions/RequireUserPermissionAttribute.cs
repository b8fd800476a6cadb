namespace Discord.Interactions;

/// <summary>Requires that the member has a permission in the guild.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method, AllowMultiple = true, Inherited = true)]
public class RequireUserPermissionAttribute(GuildPermission guildPermission) : PreconditionAttribute
{
    public GuildPermission? GuildPermission { get; } = guildPermission;

    public string? NotAGuildErrorMessage { get; set; }

    public override Task<PreconditionResult> CheckRequirementsAsync(
        IInteractionContext context, ICommandInfo commandInfo, IServiceProvider services) =>
        Task.FromResult(Check(context));

    private PreconditionResult Check(IInteractionContext context)
    {
        if (context.User is not IGuildUser member)
            return PreconditionResult.FromError(NotAGuildErrorMessage ?? "Command must be used in a guild channel.");

        return member.GuildPermissions.Has(GuildPermission.GetValueOrDefault())
            ? PreconditionResult.FromSuccess()
            : PreconditionResult.FromError(ErrorMessage ?? $"User requires guild permission {GuildPermission}.");
    }
}
