namespace Discord.Interactions;

/// <summary>Requires that the member has a permission in the guild, or in the channel of the interaction.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method, AllowMultiple = true, Inherited = true)]
public class RequireUserPermissionAttribute : PreconditionAttribute
{
    public RequireUserPermissionAttribute(GuildPermission guildPermission) => GuildPermission = guildPermission;

    public RequireUserPermissionAttribute(ChannelPermission channelPermission) => ChannelPermission = channelPermission;

    public GuildPermission? GuildPermission { get; }

    public ChannelPermission? ChannelPermission { get; }

    public string? NotAGuildErrorMessage { get; set; }

    public override Task<PreconditionResult> CheckRequirementsAsync(
        IInteractionContext context, ICommandInfo commandInfo, IServiceProvider services)
    {
        var member = context.User as IGuildUser;
        return Task.FromResult(GuildPermission is { } guildPermission
            ? CheckGuild(member, guildPermission)
            : CheckChannel(member, context.Channel, ChannelPermission.GetValueOrDefault()));
    }

    private PreconditionResult CheckGuild(IGuildUser? member, GuildPermission required)
    {
        if (member is null)
            return PreconditionResult.FromError(NotAGuildErrorMessage ?? "Command must be used in a guild channel.");

        return member.GuildPermissions.Has(required)
            ? PreconditionResult.FromSuccess()
            : PreconditionResult.FromError(ErrorMessage ?? $"User requires guild permission {required}.");
    }

    private PreconditionResult CheckChannel(IGuildUser? member, IMessageChannel? channel, ChannelPermission required)
    {
        var permissions = member is not null && channel is IGuildChannel guildChannel
            ? member.GetPermissions(guildChannel)
            : ChannelPermissions.All(channel);

        return permissions.Has(required)
            ? PreconditionResult.FromSuccess()
            : PreconditionResult.FromError(ErrorMessage ?? $"User requires channel permission {required}.");
    }
}
