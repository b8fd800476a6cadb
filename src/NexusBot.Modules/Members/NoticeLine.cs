using Discord;
using NexusBot.Core.Delivery;

namespace NexusBot.Modules.Members;

/// <summary>One notice as a sentence, with the buttons that answer it.</summary>
internal sealed record NoticeLine(string Text)
{
    public IReadOnlyList<ButtonBuilder> Buttons { get; init; } = [];

    /// <summary>The message of what it tells; null where there is none to go to.</summary>
    public MessagePlace? Place { get; init; }
}
