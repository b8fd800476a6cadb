using NodaTime;

namespace NexusBot.Core.Learnings;

/// <summary>What lists and searches need to know of a learning.</summary>
public sealed record LearningHeading(
    LearningId Id,
    MemberId Author,
    LearningKind Kind,
    string Title,
    IReadOnlyList<Tag> Tags,
    Instant SharedAt,
    int HelpfulCount)
{
    /// <summary>The title as it is compared and searched.</summary>
    public string TitleKey { get; } = Learnings.TitleKey.Of(Title);
}
