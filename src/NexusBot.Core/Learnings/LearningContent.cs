using NexusBot.Core.Tags;

namespace NexusBot.Core.Learnings;

/// <summary>What a learning says. What members type becomes one through <see cref="LearningReader"/>.</summary>
public sealed record LearningContent(
    LearningKind Kind,
    string Title,
    string Text,
    CodeExample? Code,
    string? Solution,
    IReadOnlyList<Tag> Tags)
{
    public const int MaxTitleLength = 120;
    public const int MaxTextLength = 4000;
    public const int MaxCodeLength = 4000;
    public const int MaxLanguageLength = 24;
    public const int MaxSolutionLength = 4000;
    public const int MaxTags = 5;
}
