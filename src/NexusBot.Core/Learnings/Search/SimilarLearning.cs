namespace NexusBot.Core.Learnings.Search;

/// <param name="Likeness">From 0, nothing in common, to 1, the same.</param>
public sealed record SimilarLearning(LearningId Id, double Likeness);
