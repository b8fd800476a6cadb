namespace NexusBot.Core.Members;

/// <summary>What members are told without having asked.</summary>
public enum NoticeKind
{
    LearningEdited,
    LearningDeleted,
    LearningHidden,
    SolutionProposed,
    SolutionAccepted,
    AcceptedSolutionChanged,
    SavingAllowed,
    SavingDeclined,
}
