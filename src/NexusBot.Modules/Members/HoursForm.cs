using Discord.Interactions;
using NexusBot.Core.Members;
using NexusBot.Modules.Rendering;

namespace NexusBot.Modules.Members;

public sealed class HoursForm : IModal
{
    public string Title => "When you are free";

    [InputLabel("Every week, by your own clock")]
    [ModalTextInput("hours", placeholder: "weekdays 18-21, sat 9-12", maxLength: HoursText.MaxLength)]
    public string? Hours { get; set; }

    // What was refused, or what many short hours read as, may be longer than the input takes; an empty one takes no value at all.
    internal static HoursForm Of(string? hours) =>
        new() { Hours = string.IsNullOrEmpty(hours) ? null : Graphemes.Beginning(hours, HoursText.MaxLength) };
}
