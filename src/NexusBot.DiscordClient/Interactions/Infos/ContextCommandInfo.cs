namespace Discord.Interactions;

/// <summary>An entry in the context menu of users or messages.</summary>
public abstract class ContextCommandInfo : CommandInfo<CommandParameterInfo>, IApplicationCommandInfo
{
    internal ContextCommandInfo(CommandDefinition definition, ApplicationCommandType commandType) : base(definition)
    {
        CommandType = commandType;
        Parameters = definition.Method.GetParameters().Select(p => new CommandParameterInfo(this, p)).ToArray();
        DefaultMemberPermissions = Attributes.OfType<DefaultMemberPermissionsAttribute>().SingleOrDefault()?.Permissions;
        ContextTypes = Attributes.OfType<CommandContextTypeAttribute>().SingleOrDefault()?.ContextTypes;
        IntegrationTypes = Attributes.OfType<IntegrationTypeAttribute>().SingleOrDefault()?.IntegrationTypes;
        if (Parameters.Count != 1)
            throw new InvalidOperationException($"The context command {Name} must take one parameter, its target.");
    }

    public ApplicationCommandType CommandType { get; }

    public GuildPermission? DefaultMemberPermissions { get; }

    public IReadOnlyCollection<InteractionContextType>? ContextTypes { get; }

    public IReadOnlyCollection<ApplicationIntegrationType>? IntegrationTypes { get; }

    public override IReadOnlyList<CommandParameterInfo> Parameters { get; }

    public override bool SupportsWildCards => false;

    /// <summary>Always: Discord has no groups in context menus.</summary>
    public override bool IgnoreGroupNames => true;

    private protected override Task RaiseExecutedAsync(IInteractionContext context, IResult result) =>
        CommandService.RaiseContextCommandExecutedAsync(this, context, result);
}
