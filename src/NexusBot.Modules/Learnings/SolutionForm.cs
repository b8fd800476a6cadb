using Discord;
using Discord.Interactions;
using NexusBot.Core.Learnings;

namespace NexusBot.Modules.Learnings;

/// <summary>A proposal for a challenge.</summary>
public sealed class SolutionForm : IModal
{
    public string Title => "Propose a solution";

    [InputLabel("How would you solve it?")]
    [ModalTextInput("solution", TextInputStyle.Paragraph, maxLength: Solution.MaxTextLength)]
    public string? Text { get; set; }
}
