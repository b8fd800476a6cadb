namespace NexusBot.Core.Learnings;

/// <summary>A learning as one member opened it for themselves.</summary>
/// <param name="IsSaved">Whether it is in that member's own list.</param>
public sealed record OpenedLearning(Learning Learning, bool IsSaved);
