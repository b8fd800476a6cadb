namespace NexusBot.Core.Learnings.Search;

/// <param name="Items">The page that was asked for.</param>
/// <param name="Total">How many learnings fit in all.</param>
/// <param name="DidYouMean">The whole search with its misspelt words put right; null when none was.</param>
public sealed record LearningHits(IReadOnlyList<LearningHit> Items, int Total, string? DidYouMean);

/// <param name="Snippet">Null when nothing but the title or the tags fits.</param>
public sealed record LearningHit(LearningId Id, Snippet? Snippet);
