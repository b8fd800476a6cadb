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

    /// <summary>The question whether a message of theirs may be saved: a message of its own, in no bundle.</summary>
    SavingAsked,
}
