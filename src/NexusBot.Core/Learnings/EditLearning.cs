namespace NexusBot.Core.Learnings;

/// <param name="Version">The version that the member saw when the form opened.</param>
public sealed record EditLearning(LearningId Id, int Version, LearningPart Part);
