namespace NexusBot.Core.Learnings.Import;

/// <summary>What a part of a README is about.</summary>
internal enum Topic
{
    Technology,
    Concept,
    Challenge,

    /// <summary>A list of solutions that stands apart from its challenges.</summary>
    Solution,
    Practice,
    Takeaway,
    PracticeOrTakeaway,

    /// <summary>Holds the parts above, like "Major Learnings".</summary>
    Wrapper,

    /// <summary>Of the project or the programme, not of what was learned.</summary>
    Outside,
}
