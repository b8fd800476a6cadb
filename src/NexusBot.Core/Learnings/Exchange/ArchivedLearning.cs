namespace NexusBot.Core.Learnings.Exchange;

/// <summary>A learning with what hangs on it: all that is needed to have it again elsewhere.</summary>
/// <param name="Votes">Who found it helpful, in the order of their ids.</param>
public sealed record ArchivedLearning(Learning Learning, IReadOnlyList<ArchivedVote> Votes)
{
    /// <summary>What it said before, oldest first.</summary>
    public IReadOnlyList<LearningVersion> Versions { get; init; } = [];

    /// <summary>Who keeps it in a list of their own, in the order of their ids.</summary>
    public IReadOnlyList<ArchivedSave> Saves { get; init; } = [];
}
