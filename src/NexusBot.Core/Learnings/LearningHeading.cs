using NexusBot.Core.Tags;
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
    int HelpfulCount,
    bool IsSolved = false)
{
    /// <summary>The title as it is searched.</summary>
    internal string SearchTitle { get; } = SearchKey.Of(TitleKey.Of(Title));

    /// <summary>The tags as they are searched.</summary>
    internal IReadOnlyList<string> SearchTags { get; } = [.. Tags.Select(tag => SearchKey.Of(tag.Key))];
}
