using Discord.Interactions;
using NexusBot.Core.Times;

namespace NexusBot.Modules.Sessions;

/// <summary>When a session is to be instead.</summary>
public sealed class MoveInputs : IModal
{
    private const int LongestLength = 40;

    public string Title => "Move the session";

    [InputLabel("When, by your own clock")]
    [ModalTextInput("when", placeholder: "tomorrow 18:00, fri 18:30", maxLength: WhenParser.MaxLength)]
    public string? When { get; set; }

    [InputLabel("How long")]
    [RequiredInput(false)]
    [ModalTextInput("length", placeholder: "Empty for as long as it is", minLength: 0, maxLength: LongestLength)]
    public string? Length { get; set; }

    internal MoveInputs Fitting() => new()
    {
        When = ScheduleInputs.Fit(When, WhenParser.MaxLength),
        Length = ScheduleInputs.Fit(Length, LongestLength),
    };
}
