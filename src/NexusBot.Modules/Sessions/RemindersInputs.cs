using Discord.Interactions;
using NexusBot.Core.Reminders;

namespace NexusBot.Modules.Sessions;

/// <summary>When a member is reminded of a session.</summary>
public sealed class RemindersInputs : IModal
{
    private const int Longest = 100;

    public string Title => "Your reminders";

    [InputLabel("How long before it begins")]
    [RequiredInput(false)]
    [ModalTextInput("offsets", placeholder: "1 day, 10 min · none · empty for the usual ones", minLength: 0, maxLength: Longest)]
    public string? Offsets { get; set; }

    internal static RemindersInputs Of(ReminderOffsets? chosen) =>
        new() { Offsets = chosen is null ? null : ScheduleInputs.Fit(OffsetsText.Describe(chosen), Longest) };
}
