namespace NexusBot.Core.Learnings.Exchange;

/// <summary>What became of something that was to be imported.</summary>
public enum ImportFate
{
    Added,
    Changed,
    Unchanged,

    /// <summary>Left as it is: it was edited in the hub since it was imported.</summary>
    EditedHere,

    /// <summary>Left as it is: its author has shared this title otherwise.</summary>
    AlreadyHere,

    /// <summary>Left out: it was deleted from the hub since it was imported.</summary>
    DeletedHere,

    /// <summary>Left out: it is nothing that a member could share.</summary>
    Refused,
}
