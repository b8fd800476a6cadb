namespace NexusBot.Core.Learnings;

/// <param name="Tags">As typed, one each.</param>
public sealed record ShareLearning(LearningKind Kind, IReadOnlyList<string> Tags, LearningForm Form);
