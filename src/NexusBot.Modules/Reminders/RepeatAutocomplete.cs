using Discord;
using NexusBot.Core.Moderation;
using NexusBot.Core.Reminders;
using NexusBot.Modules.Dispatch;

namespace NexusBot.Modules.Reminders;

/// <summary>Completes how something repeats, and shows when it comes first and then.</summary>
[Needs(Capability.SetReminder)]
public sealed class RepeatAutocomplete(ReminderService reminders) : NexusAutocomplete
{
    protected override async Task<IReadOnlyList<AutocompleteResult>> SuggestAsync(NexusContext context, string typed, IAutocompleteInteractionData data)
    {
        string? Typed(string option) => data.Options.FirstOrDefault(each => each.Name == option)?.Value as string;
        var suggestions = await reminders.SuggestRepeatAsync(context.Caller, typed, Typed("when") ?? "", Typed("zone"), context.Aborted);
        return
        [
            .. suggestions.Where(suggestion => suggestion.When.Length <= LongestChoice)
                .Select(suggestion => Choice($"{suggestion.When} → {suggestion.Label}", suggestion.When)),
        ];
    }
}
