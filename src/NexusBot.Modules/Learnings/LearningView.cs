using Discord;
using NexusBot.Core.Learnings;
using NexusBot.Modules.Dispatch;
using NexusBot.Modules.Rendering;

namespace NexusBot.Modules.Learnings;

/// <summary>A learning as one member opened it for themselves. What they press on this card shows on it.</summary>
internal static class LearningView
{
    public const string TakeOut = "Take it out of my list";

    public static Response Build(OpenedLearning opened, AttachedFile? picture) =>
        new(Embed: LearningCard.Build(opened.Learning, picture: picture), Components: Buttons(opened)) { Files = LearningCard.Files(opened.Learning, picture) };

    /// <param name="said">What came of it.</param>
    public static Response Answered(OpenedLearning opened, string said) => new(said, LearningCard.Build(opened.Learning), Buttons(opened))
    {
        // The picture in the embed would have to be sent once more.
        KeepsEmbed = opened.Learning.Content.Pictures.Count > 0,
    };

    private static MessageComponent Buttons(OpenedLearning opened)
    {
        var id = opened.Learning.Id;
        return LearningCard.Buttons(
            opened.Learning,
            LearningIds.HelpfulHere(id),
            opened.IsSaved ? (TakeOut, LearningIds.UnsaveHere(id)) : ("Save", LearningIds.SaveHere(id)));
    }
}
