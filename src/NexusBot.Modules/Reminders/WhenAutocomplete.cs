using Discord;
using NexusBot.Core.Moderation;
using NexusBot.Core.Reminders;
using NexusBot.Core.Times;
using NexusBot.Modules.Dispatch;

namespace NexusBot.Modules.Reminders;

/// <summary>Completes a time while it is being typed, and shows what it means. What it offers is not refused when it is picked.</summary>
[Needs(Capability.SetReminder)]
public sealed class WhenAutocomplete(ReminderService reminders) : NexusAutocomplete
{
    protected override async Task<IReadOnlyList<AutocompleteResult>> SuggestAsync(NexusContext context, string typed, IAutocompleteInteractionData data)
    {
        var zone = data.Options.FirstOrDefault(option => option.Name == "zone")?.Value as string;
        var suggestions = await reminders.SuggestAsync(context.Caller, typed, zone, context.Aborted);
        return [.. suggestions.Where(suggestion => suggestion.When.Length <= LongestChoice).Select(Describe)];
    }

    private static AutocompleteResult Describe(WhenSuggestion suggestion) => Choice(
        suggestion.Label is { } label ? $"{suggestion.When} → {label}" : $"{suggestion.When} (your time zone is asked next)", suggestion.When);
}
