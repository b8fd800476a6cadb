using NexusBot.Core.Learnings.Pictures;
using NexusBot.Core.Tags;

namespace NexusBot.Core.Learnings;

/// <summary>What a learning says. What members type becomes one through <see cref="LearningReader"/>.</summary>
public sealed record LearningContent(
    LearningKind Kind,
    string Title,
    string Text,
    IReadOnlyList<CodeExample> Codes,
    IReadOnlyList<Tag> Tags,
    IReadOnlyList<string> Links)
{
    public const int MaxTitleLength = 120;
    public const int MaxTextLength = 4000;
    public const int MaxCodes = 5;
    public const int MaxCodeLength = 4000;
    public const int MaxLanguageLength = 24;
    public const int MaxTags = 5;
    public const int MaxLinks = 10;
    public const int MaxLinkLength = 300;
    public const int MaxPictures = 4;

    /// <summary>Of all pictures together: what one message to Discord carries, less what surrounds them.</summary>
    public const int MaxPictureBytes = 24 * 1024 * 1024;

    /// <summary>Attached, and not typed: no form changes them.</summary>
    public IReadOnlyList<Picture> Pictures { get; init; } = [];
}
