using Discord;
using Discord.Interactions;
using NexusBot.Core;
using NexusBot.Core.Delivery;
using NexusBot.Core.Members;
using NexusBot.Core.Reminders;
using NexusBot.Core.Times;
using NexusBot.Modules.Rendering;

namespace NexusBot.Modules.Reminders;

/// <summary>A reminder about a message, or a refused one, to be put right without typing it again.</summary>
public sealed class ReminderForm : IModal
{
    public string Title => "Your reminder";

    [InputLabel("Remind me of")]
    [ModalTextInput("text", TextInputStyle.Paragraph, maxLength: Reminder.MaxTextLength)]
    public string Text { get; set; } = "";

    [InputLabel("When")]
    [ModalTextInput("when", placeholder: "in 10 minutes, tomorrow 18:00, every tue 17:00", maxLength: WhenParser.MaxLength)]
    public string? When { get; set; }

    [InputLabel("Repeat")]
    [RequiredInput(false)]
    [ModalTextInput("repeat", placeholder: "every week, monthly on the last fri until 20 Dec", minLength: 0, maxLength: WhenParser.MaxLength)]
    public string? Repeat { get; set; }

    [InputLabel("Time zone, if not your own")]
    [RequiredInput(false)]
    [ModalTextInput("zone", placeholder: "Africa/Nairobi", minLength: 0, maxLength: Zones.LongestId)]
    public string? Zone { get; set; }

    // What was refused may be longer than the input takes: to Discord an emoji is one character, to us two.
    public static ReminderForm Of(RemindMe request) => new()
    {
        Text = Graphemes.Beginning(request.Text, Reminder.MaxTextLength),
        When = request.When.Length > 0 ? Graphemes.Beginning(request.When, WhenParser.MaxLength) : null,
        Repeat = request.Repeat is { } repeat ? Graphemes.Beginning(repeat, WhenParser.MaxLength) : null,
        Zone = request.Zone is { } zone ? Graphemes.Beginning(zone, Zones.LongestId) : null,
    };

    public RemindMe ToRequest(ulong channel, ulong message) => new(Text, When ?? "", string.IsNullOrWhiteSpace(Zone) ? null : Zone)
    {
        Repeat = string.IsNullOrWhiteSpace(Repeat) ? null : Repeat,
        About = message == 0 ? null : new MessagePlace(new ChannelId(channel), new MessageId(message)),
    };
}
