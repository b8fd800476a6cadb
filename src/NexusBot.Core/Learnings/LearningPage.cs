namespace NexusBot.Core.Learnings;

/// <param name="Number">Which page it is, from 1.</param>
/// <param name="Pages">How many there are, at least 1.</param>
/// <param name="Total">How many learnings fit in all.</param>
public sealed record LearningPage(IReadOnlyList<LearningHeading> Items, int Number, int Pages, int Total);
