using Discord;
using Discord.Interactions;
using NexusBot.Core.Learnings;

namespace NexusBot.Modules.Learnings;

/// <summary>Why somebody thinks that moderators should look at a learning.</summary>
public sealed class ReportForm : IModal
{
    public string Title => "Report to the moderators";

    [InputLabel("What is wrong with it?")]
    [ModalTextInput("reason", TextInputStyle.Paragraph, maxLength: Report.MaxReasonLength)]
    public string? Reason { get; set; }
}
