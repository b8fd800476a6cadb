namespace NexusBot.Core.Learnings;

/// <param name="Number">Which page it is, from 1.</param>
/// <param name="Pages">How many there are, at least 1.</param>
/// <param name="Total">How many learnings fit in all.</param>
public sealed record LearningPage(IReadOnlyList<LearningHeading> Items, int Number, int Pages, int Total)
{
    /// <summary>Where the first of the items stands among all of them, from 1.</summary>
    public int FirstPosition => ((Number - 1) * LearningSearch.PageSize) + 1;
}
