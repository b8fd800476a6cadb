using NexusBot.Core.Tags;

namespace NexusBot.Core.Learnings.Import;

/// <summary>A learning as a README tells it, before anybody has shared it.</summary>
/// <param name="Title">In the author's words, however long.</param>
/// <param name="Solution">Empty for everything but a challenge.</param>
public sealed record LearningDraft(LearningKind Kind, string Title, string Summary, string Solution, IReadOnlyList<Tag> Tags);
