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

    /// <summary>A partnership ended before its time, since a partner is no longer there.</summary>
    PartnerLeft,

    /// <summary>A day has passed since they were brought together, and nobody can tell whether they talk; about the partnership's id.</summary>
    PartnerUnheard,

    /// <summary>A partnership ends soon, and they are asked whether they met; about its id.</summary>
    RoundEnds,

    /// <summary>A partner thanks them; about the words.</summary>
    Thanked,

    /// <summary>The question whether a message of theirs may be saved: a message of its own, in no bundle.</summary>
    SavingAsked,
}
