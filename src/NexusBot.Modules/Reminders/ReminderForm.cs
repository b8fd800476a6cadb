using Discord;
using Discord.Interactions;
using NexusBot.Core.Members;
using NexusBot.Core.Reminders;
using NexusBot.Core.Times;
using NexusBot.Modules.Rendering;

namespace NexusBot.Modules.Reminders;

/// <summary>A refused reminder, to be put right without typing it again.</summary>
public sealed class ReminderForm : IModal
{
    public string Title => "Your reminder";

    [InputLabel("Remind me of")]
    [ModalTextInput("text", TextInputStyle.Paragraph, maxLength: Reminder.MaxTextLength)]
    public string Text { get; set; } = "";

    [InputLabel("When")]
    [ModalTextInput("when", placeholder: "in 10 minutes, tomorrow 18:00, 3 Dec 14:00", maxLength: WhenParser.MaxLength)]
    public string When { get; set; } = "";

    [InputLabel("Time zone, if not your own")]
    [RequiredInput(false)]
    [ModalTextInput("zone", placeholder: "Africa/Nairobi", minLength: 0, maxLength: Zones.LongestId)]
    public string? Zone { get; set; }

    // What was refused may be longer than the input takes: to Discord an emoji is one character, to us two.
    public static ReminderForm Of(RemindMe request) => new()
    {
        Text = Graphemes.Beginning(request.Text, Reminder.MaxTextLength),
        When = Graphemes.Beginning(request.When, WhenParser.MaxLength),
        Zone = request.Zone is { } zone ? Graphemes.Beginning(zone, Zones.LongestId) : null,
    };

    public RemindMe ToRequest() => new(Text, When, string.IsNullOrWhiteSpace(Zone) ? null : Zone);
}
