namespace NexusBot.Core.Learnings;

public enum LearningKind
{
    Technology,
    Concept,
    Challenge,
    BestPractice,
    Takeaway,
}
