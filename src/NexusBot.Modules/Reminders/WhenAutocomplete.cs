using Discord;
using NexusBot.Core.Moderation;
using NexusBot.Core.Reminders;
using NexusBot.Modules.Dispatch;

namespace NexusBot.Modules.Reminders;

/// <summary>Shows what was understood of a time while it is being typed.</summary>
[Needs(Capability.SetReminder)]
public sealed class WhenAutocomplete(ReminderService reminders) : NexusAutocomplete
{
    private static readonly string[] s_examples = ["in 10 minutes", "in 1 hour", "tomorrow 09:00", "tomorrow 18:00", "fri 18:30"];

    protected override async Task<IReadOnlyList<AutocompleteResult>> SuggestAsync(NexusContext context, string typed, IAutocompleteInteractionData data)
    {
        var zone = data.Options.FirstOrDefault(option => option.Name == "zone")?.Value as string;
        var choices = new List<AutocompleteResult>();
        foreach (var when in typed.Length == 0 ? s_examples : [typed])
        {
            var preview = await reminders.PreviewAsync(context.Caller, when, zone, context.Aborted);
            choices.Add(Choice(Describe(when, preview.Value, preview.Refusal == ReminderRefusals.ZoneNeeded), when));
        }

        return choices;
    }

    private static string Describe(string when, WhenPreview? understood, bool zoneNeeded) => (understood, zoneNeeded) switch
    {
        ({ Label: var label }, _) => $"{when} → {label}",
        (_, true) => $"{when} (your time zone is asked next)",
        _ => $"{when}? Try “in 10 minutes” or “tomorrow 18:00”",
    };
}
