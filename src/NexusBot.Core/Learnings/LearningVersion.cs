using NodaTime;

namespace NexusBot.Core.Learnings;

/// <summary>What a learning said, who wrote that, and when.</summary>
/// <param name="By">Null once that member was forgotten.</param>
/// <param name="Solution">Its author's own.</param>
public sealed record LearningVersion(int Number, MemberId? By, Instant At, LearningContent Content, string? Solution)
{
    public static LearningVersion Of(Learning learning) => new(
        learning.Version,
        learning.EditedAt is null ? learning.Author : learning.EditedBy,
        learning.EditedAt ?? learning.SharedAt,
        learning.Content,
        OwnSolution.Of(learning)?.Text);

    /// <summary>Whether a reader would see no difference, whoever wrote it and when.</summary>
    public bool SaysTheSame(LearningVersion other) =>
        (Content.Kind, Content.Title, Content.Text, Solution) == (other.Content.Kind, other.Content.Title, other.Content.Text, other.Solution)
        && Content.Codes.SequenceEqual(other.Content.Codes)
        && Content.Tags.SequenceEqual(other.Content.Tags)
        && Content.Links.SequenceEqual(other.Content.Links)
        && Content.Pictures.SequenceEqual(other.Content.Pictures);
}
