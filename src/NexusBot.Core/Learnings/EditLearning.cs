namespace NexusBot.Core.Learnings;

/// <param name="Version">The version whose text the member saw when the form opened.</param>
public sealed record EditLearning(LearningId Id, int Version, LearningForm Form);
