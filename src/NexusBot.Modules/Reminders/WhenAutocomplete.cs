using Discord;
using NexusBot.Core;
using NexusBot.Core.Moderation;
using NexusBot.Core.Reminders;
using NexusBot.Modules.Dispatch;

namespace NexusBot.Modules.Reminders;

/// <summary>Shows what was understood of a time while it is being typed.</summary>
[Needs(Capability.SetReminder)]
public sealed class WhenAutocomplete(ReminderService reminders) : NexusAutocomplete
{
    private static readonly string[] s_examples = ["in 10 minutes", "in 1 hour", "tomorrow 09:00", "tomorrow 18:00", "fri 18:30"];

    private static readonly string[] s_hours = ["09:00", "12:00", "18:00"];

    protected override async Task<IReadOnlyList<AutocompleteResult>> SuggestAsync(NexusContext context, string typed, IAutocompleteInteractionData data)
    {
        var zone = data.Options.FirstOrDefault(option => option.Name == "zone")?.Value as string;
        if (typed.Length == 0)
            return await ChoicesAsync(s_examples);

        var isDayAlone = (await PreviewAsync(typed)).Refusal == ReminderRefusals.TimeOfDayMissing;
        return await ChoicesAsync(isDayAlone ? [.. s_hours.Select(hour => $"{typed} {hour}")] : [typed]);

        Task<Outcome<WhenPreview>> PreviewAsync(string when) => reminders.PreviewAsync(context.Caller, when, zone, context.Aborted);

        async Task<IReadOnlyList<AutocompleteResult>> ChoicesAsync(string[] whens)
        {
            var choices = new List<AutocompleteResult>(whens.Length);
            foreach (var when in whens)
            {
                var preview = await PreviewAsync(when);
                choices.Add(Choice(Describe(when, preview.Value, preview.Refusal == ReminderRefusals.ZoneNeeded), when));
            }

            return choices;
        }
    }

    private static string Describe(string when, WhenPreview? understood, bool zoneNeeded) => (understood, zoneNeeded) switch
    {
        ({ Label: var label }, _) => $"{when} → {label}",
        (_, true) => $"{when} (your time zone is asked next)",
        _ => $"{when}? Try “in 10 minutes” or “tomorrow 18:00”",
    };
}
