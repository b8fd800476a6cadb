using Discord;
using Discord.Interactions;
using NexusBot.Core.Sessions;
using NexusBot.Core.Times;
using NexusBot.Modules.Rendering;

namespace NexusBot.Modules.Sessions;

/// <summary>A session that is to be scheduled, to be put right without typing it again.</summary>
public sealed class ScheduleInputs : IModal
{
    private const int LongestLength = 40;

    public string Title => "Your session";

    [InputLabel("Title")]
    [ModalTextInput("title", maxLength: SessionContent.MaxTitleLength)]
    public string Name { get; set; } = "";

    [InputLabel("When")]
    [ModalTextInput("when", placeholder: "tomorrow 18:00, fri 18:30, every tue 17:00 for 6 weeks", maxLength: WhenParser.MaxLength)]
    public string? When { get; set; }

    [InputLabel("Repeat")]
    [RequiredInput(false)]
    [ModalTextInput("repeat", placeholder: "every week, every 2 weeks until 20 Dec", minLength: 0, maxLength: WhenParser.MaxLength)]
    public string? Repeat { get; set; }

    [InputLabel("How long")]
    [RequiredInput(false)]
    [ModalTextInput("length", placeholder: "1 hour, 90 min", minLength: 0, maxLength: LongestLength)]
    public string? Length { get; set; }

    [InputLabel("What it is about")]
    [RequiredInput(false)]
    [ModalTextInput("text", TextInputStyle.Paragraph, minLength: 0, maxLength: SessionContent.MaxTextLength)]
    public string? Text { get; set; }

    // What was refused may be longer than the input takes: to Discord an emoji is one character, to us two.
    internal static ScheduleInputs Of(ScheduleSession request) => new()
    {
        Name = Graphemes.Beginning(request.Form.Title, SessionContent.MaxTitleLength),
        When = Fit(request.When, WhenParser.MaxLength),
        Repeat = Fit(request.Repeat, WhenParser.MaxLength),
        Length = Fit(request.Form.Length, LongestLength),
        Text = Fit(request.Form.Text, SessionContent.MaxTextLength),
    };

    internal ScheduleSession Into(ScheduleSession request) => request with
    {
        Form = request.Form with { Title = Name, Length = Length, Text = Text },
        When = When ?? "",
        Repeat = string.IsNullOrWhiteSpace(Repeat) ? null : Repeat,
    };

    internal static string? Fit(string? typed, int limit) => string.IsNullOrEmpty(typed) ? null : Graphemes.Beginning(typed, limit);
}
