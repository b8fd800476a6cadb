namespace Discord;

public interface IAutocompleteInteraction : IDiscordInteraction
{
    new IAutocompleteInteractionData Data { get; }

    Task RespondAsync(IEnumerable<AutocompleteResult> result, RequestOptions? options = null);
}
