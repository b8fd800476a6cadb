namespace Discord.Interactions;

public partial class InteractionService
{
    /// <summary>Finds and runs what the interaction asks for.</summary>
    public Task<IResult> ExecuteCommandAsync(IInteractionContext context, IServiceProvider services) => context.Interaction switch
    {
        ISlashCommandInteraction slash =>
            ExecuteAsync(SearchSlashCommand(slash), context, services, RaiseSlashCommandExecutedAsync),
        IUserCommandInteraction user =>
            ExecuteAsync(SearchUserCommand(user), context, services, RaiseContextCommandExecutedAsync),
        IMessageCommandInteraction message =>
            ExecuteAsync(SearchMessageCommand(message), context, services, RaiseContextCommandExecutedAsync),
        IComponentInteraction component =>
            ExecuteAsync(SearchComponentCommand(component), context, services, RaiseComponentCommandExecutedAsync),
        IModalInteraction modal =>
            ExecuteAsync(_tables.Modal.Find(modal.Data.CustomId), context, services, RaiseModalCommandExecutedAsync),
        IAutocompleteInteraction autocomplete => ExecuteAutocompletionAsync(autocomplete, context, services),
        var other => throw new InvalidOperationException(
            $"{other.Type} interaction type cannot be executed by the Interaction service"),
    };

    public SearchResult<SlashCommandInfo> SearchSlashCommand(ISlashCommandInteraction slashCommandInteraction) =>
        _tables.Slash.Find(CommandPath.Of(slashCommandInteraction.Data));

    public SearchResult<ContextCommandInfo> SearchUserCommand(IUserCommandInteraction userCommandInteraction) =>
        _tables.User.Find([userCommandInteraction.Data.Name]);

    public SearchResult<ContextCommandInfo> SearchMessageCommand(IMessageCommandInteraction messageCommandInteraction) =>
        _tables.Message.Find([messageCommandInteraction.Data.Name]);

    public SearchResult<ComponentCommandInfo> SearchComponentCommand(IComponentInteraction componentInteraction) =>
        _tables.Component.Find(componentInteraction.Data.CustomId);

    public SearchResult<AutocompleteCommandInfo> SearchAutocompleteCommand(IAutocompleteInteraction autocompleteInteraction) =>
        _tables.Autocomplete.Find(
            [.. CommandPath.Of(autocompleteInteraction.Data), autocompleteInteraction.Data.Current.Name]);

    /// <summary>The option's own handler goes before a method of the module.</summary>
    private Task<IResult> ExecuteAutocompletionAsync(
        IAutocompleteInteraction interaction, IInteractionContext context, IServiceProvider services)
    {
        if (Config.EnableAutocompleteHandlers)
        {
            var option = _tables.Slash.Find(CommandPath.Of(interaction.Data)).Command?.FindOption(interaction.Data.Current.Name);
            if (option?.AutocompleteHandler is { } handler)
                return handler.ExecuteAsync(context, interaction, option, services);
        }

        return ExecuteAsync(
            SearchAutocompleteCommand(interaction), context, services, RaiseAutocompleteCommandExecutedAsync);
    }

    private async Task<IResult> ExecuteAsync<TCommand>(
        SearchResult<TCommand> search, IInteractionContext context, IServiceProvider services,
        Func<TCommand?, IInteractionContext, IResult, Task> raiseExecutedAsync)
        where TCommand : class, ICommandInfo
    {
        if (search.Command is not { } command)
        {
            await LogAsync(LogSeverity.Debug, $"Unknown {context.Interaction.Type}, interaction {context.Interaction.Id}");
            await raiseExecutedAsync(null, context, search);
            return search;
        }

        if (command.SupportsWildCards)
            RouteSegments.Set(context, search.RegexCaptureGroups);

        return await command.ExecuteAsync(context, services);
    }
}
