namespace Discord.Interactions;

/// <summary>Suggests values for an option while it is typed.</summary>
public interface IAutocompleteHandler
{
    InteractionService InteractionService { get; }

    Task<AutocompletionResult> GenerateSuggestionsAsync(
        IInteractionContext context, IAutocompleteInteraction autocompleteInteraction, IParameterInfo parameter,
        IServiceProvider services);

    Task<IResult> ExecuteAsync(
        IInteractionContext context, IAutocompleteInteraction autocompleteInteraction, IParameterInfo parameter,
        IServiceProvider services);
}
