namespace Discord.Interactions;

/// <summary>A method that answers the autocompletion of one option.</summary>
public sealed class AutocompleteCommandInfo : CommandInfo<CommandParameterInfo>
{
    internal AutocompleteCommandInfo(CommandDefinition definition, AutocompleteCommandAttribute attribute) : base(definition)
    {
        ParameterName = attribute.ParameterName;
        CommandName = attribute.CommandName;
        if (definition.Method.GetParameters().Length > 0)
            throw new InvalidOperationException($"The autocomplete command {MethodName} must take no parameters.");
    }

    public string ParameterName { get; }

    public string CommandName { get; }

    public override IReadOnlyList<CommandParameterInfo> Parameters => [];

    public override bool SupportsWildCards => false;

    internal override string[] Path => [.. Module.GroupNames, CommandName, ParameterName];

    private protected override ValueTask<ParseResult> ParseArgumentsAsync(IInteractionContext context, IServiceProvider services) =>
        ValueTask.FromResult(context.Interaction is IAutocompleteInteraction
            ? ParseResult.FromSuccess([])
            : ParseResult.FromError(InteractionCommandError.ParseFailed, "The interaction asks for no suggestions."));

    private protected override Task RaiseExecutedAsync(IInteractionContext context, IResult result) =>
        CommandService.RaiseAutocompleteCommandExecutedAsync(this, context, result);
}
