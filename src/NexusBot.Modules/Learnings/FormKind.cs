using NexusBot.Core.Learnings;

namespace NexusBot.Modules.Learnings;

/// <summary>Which form a learning is written in: each kind has its own, and so has who asks. Open forms carry the number.</summary>
public enum FormKind
{
    Technology = LearningKind.Technology,
    Concept = LearningKind.Concept,
    Challenge = LearningKind.Challenge,
    BestPractice = LearningKind.BestPractice,
    Takeaway = LearningKind.Takeaway,

    /// <summary>A challenge of somebody who has no solution yet.</summary>
    Question,
}
