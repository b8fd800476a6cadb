using Discord;

namespace NexusBot.Modules.Members;

/// <summary>One notice as a sentence, with the buttons that answer it.</summary>
internal sealed record NoticeLine(string Text)
{
    public IReadOnlyList<ButtonBuilder> Buttons { get; init; } = [];
}
