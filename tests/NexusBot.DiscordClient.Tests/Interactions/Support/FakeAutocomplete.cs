using Discord;

namespace NexusBot.DiscordClient.Tests.Interactions.Support;

internal sealed class FakeAutocomplete(FakeAutocompleteData data)
    : FakeInteraction(InteractionType.ApplicationCommandAutocomplete, data), IAutocompleteInteraction
{
    IAutocompleteInteractionData IAutocompleteInteraction.Data => data;

    public List<AutocompleteResult> Suggestions { get; } = [];

    /// <summary>A subcommand, one of whose options is being typed.</summary>
    public static FakeAutocomplete Of(string path, string option, string typed)
    {
        var names = path.Split(' ');
        var options = names.Skip(1)
            .Select(name => new AutocompleteOption(ApplicationCommandOptionType.SubCommand, name, null, focused: false))
            .Append(new AutocompleteOption(ApplicationCommandOptionType.String, option, typed, focused: true));
        return new FakeAutocomplete(new FakeAutocompleteData(names[0], [.. options]));
    }

    public Task RespondAsync(IEnumerable<AutocompleteResult> result, RequestOptions? options = null)
    {
        Suggestions.AddRange(result);
        return NoteAsync("suggest");
    }
}
