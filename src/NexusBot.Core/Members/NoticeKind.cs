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

    /// <summary>A round of pairs comes; about its moment in seconds since 1970.</summary>
    RoundComes,

    /// <summary>A round was made and had no partner for them; about the name of the reason.</summary>
    LeftOutOfRound,

    /// <summary>A partner is no longer in the server.</summary>
    PartnerLeft,

    /// <summary>A partner thanks them; about the words.</summary>
    Thanked,

    /// <summary>The question whether a message of theirs may be saved: a message of its own, in no bundle.</summary>
    SavingAsked,
}
