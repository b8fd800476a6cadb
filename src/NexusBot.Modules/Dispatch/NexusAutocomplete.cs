using Discord;
using Discord.Interactions;
using NexusBot.Modules.Rendering;

namespace NexusBot.Modules.Dispatch;

/// <summary>
/// Suggests values while a member types. What it offers is a help and no gate: members can send anything,
/// so the handler of the command reads the value as if it had been typed.
/// </summary>
public abstract class NexusAutocomplete : AutocompleteHandler
{
    /// <summary>Discord's limit for the name and for the text of a choice.</summary>
    protected const int LongestChoice = 100;

    private const int MostChoices = 25;

    public sealed override async Task<AutocompletionResult> GenerateSuggestionsAsync(
        IInteractionContext context, IAutocompleteInteraction autocompleteInteraction, IParameterInfo parameter, IServiceProvider services)
    {
        if (context is not NexusContext { Guild: not null } nexus)
            return AutocompletionResult.FromSuccess();

        var typed = (autocompleteInteraction.Data.Current.Value as string ?? "").Trim();
        var choices = typed.Length > LongestChoice ? [] : await SuggestAsync(nexus, typed, autocompleteInteraction.Data);
        return AutocompletionResult.FromSuccess(choices.Take(MostChoices));
    }

    protected abstract Task<IReadOnlyList<AutocompleteResult>> SuggestAsync(NexusContext context, string typed, IAutocompleteInteractionData data);

    protected static AutocompleteResult Choice(string name, string value) => new(Graphemes.Cut(name, LongestChoice), value);
}
