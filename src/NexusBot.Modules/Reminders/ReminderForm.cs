using Discord;
using Discord.Interactions;
using NexusBot.Core.Reminders;

namespace NexusBot.Modules.Reminders;

/// <summary>A refused reminder, to be put right without typing it again.</summary>
public sealed class ReminderForm : IModal
{
    public string Title => "Your reminder";

    [InputLabel("Remind me of")]
    [ModalTextInput("text", TextInputStyle.Paragraph, maxLength: Reminder.MaxTextLength)]
    public string Text { get; set; } = "";

    [InputLabel("When")]
    [ModalTextInput("when", placeholder: "in 10 minutes, tomorrow 18:00, 3 Dec 14:00", maxLength: 200)]
    public string When { get; set; } = "";

    [InputLabel("Time zone, if not your own")]
    [RequiredInput(false)]
    [ModalTextInput("zone", placeholder: "Africa/Nairobi", minLength: 0, maxLength: 64)]
    public string? Zone { get; set; }

    public static ReminderForm Of(RemindMe request) => new() { Text = request.Text, When = request.When, Zone = request.Zone };

    public RemindMe ToRequest() => new(Text, When, string.IsNullOrWhiteSpace(Zone) ? null : Zone);
}
