using Discord.Interactions;
using NexusBot.Core.Times;

namespace NexusBot.Modules.Reminders;

/// <summary>A time to snooze until that was not among those offered.</summary>
public sealed class SnoozeForm : IModal
{
    public string Title => "Snooze";

    [InputLabel("Until when")]
    [ModalTextInput("when", placeholder: "in 2 hours, tomorrow 18:00, fri 9am", maxLength: WhenParser.MaxLength)]
    public string? When { get; set; }
}
