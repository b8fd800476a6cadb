namespace Discord.Interactions;

/// <summary>A chat command, or one subcommand of it.</summary>
public class SlashCommandInfo : CommandInfo<SlashCommandParameterInfo>, IApplicationCommandInfo
{
    internal SlashCommandInfo(CommandDefinition definition, string description, IServiceProvider services) : base(definition)
    {
        Description = description;
        Parameters = definition.Method.GetParameters().Select(p => new SlashCommandParameterInfo(this, p, services)).ToArray();
        FlattenedParameters = Parameters.SelectMany(p => p.ComplexParameterFields ?? [p]).ToArray();
        DefaultMemberPermissions = Attributes.OfType<DefaultMemberPermissionsAttribute>().SingleOrDefault()?.Permissions;
        ContextTypes = Attributes.OfType<CommandContextTypeAttribute>().SingleOrDefault()?.ContextTypes;
        IntegrationTypes = Attributes.OfType<IntegrationTypeAttribute>().SingleOrDefault()?.IntegrationTypes;
        ThrowIfRequiredFollowsOptional();
    }

    public string Description { get; }

    public ApplicationCommandType CommandType => ApplicationCommandType.Slash;

    public GuildPermission? DefaultMemberPermissions { get; }

    public IReadOnlyCollection<InteractionContextType>? ContextTypes { get; }

    public IReadOnlyCollection<ApplicationIntegrationType>? IntegrationTypes { get; }

    public override IReadOnlyList<SlashCommandParameterInfo> Parameters { get; }

    /// <summary>The options: the parameters, with complex ones replaced by their fields.</summary>
    public IReadOnlyList<SlashCommandParameterInfo> FlattenedParameters { get; }

    public override bool SupportsWildCards => false;

    internal SlashCommandParameterInfo? FindOption(string name) => FlattenedParameters.FirstOrDefault(p => p.Name == name);

    private protected override async ValueTask<ParseResult> ParseArgumentsAsync(
        IInteractionContext context, IServiceProvider services)
    {
        if (context.Interaction is not ISlashCommandInteraction interaction)
            return ParseResult.FromError(InteractionCommandError.ParseFailed, "The interaction is no slash command.");

        var given = CommandPath.InnermostOptions(interaction.Data);
        var arguments = new object?[Parameters.Count];
        for (var i = 0; i < arguments.Length; i++)
        {
            var read = await Parameters[i].ReadAsync(context, given, services);
            if (!read.IsSuccess)
                return ParseResult.FromError(read);

            arguments[i] = read.Value;
        }

        return ParseResult.FromSuccess(arguments);
    }

    private protected override Task RaiseExecutedAsync(IInteractionContext context, IResult result) =>
        CommandService.RaiseSlashCommandExecutedAsync(this, context, result);

    private void ThrowIfRequiredFollowsOptional()
    {
        var optionalSeen = false;
        foreach (var parameter in FlattenedParameters)
        {
            if (optionalSeen && parameter.IsRequired)
                throw new InvalidOperationException(
                    $"The required parameter {parameter.Name} of {this} follows an optional one: required ones come first.");

            optionalSeen |= !parameter.IsRequired;
        }
    }
}
