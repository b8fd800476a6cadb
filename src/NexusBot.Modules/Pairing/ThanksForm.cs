using Discord;
using Discord.Interactions;
using NexusBot.Core.Pairing;

namespace NexusBot.Modules.Pairing;

/// <summary>A word of thanks to one's partners.</summary>
public sealed class ThanksForm : IModal
{
    public string Title => "Say thanks";

    [InputLabel("What are you thankful for?")]
    [ModalTextInput("words", TextInputStyle.Paragraph, placeholder: "Thank you for explaining joins so patiently", maxLength: PartnerThanks.Longest)]
    public string? Words { get; set; }
}
