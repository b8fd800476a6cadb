namespace NexusBot.Core.Learnings.Search;

/// <param name="Typed">The search as it was understood.</param>
/// <param name="Snippets">Of the page's items, those that have one.</param>
/// <param name="DidYouMean">What the searcher perhaps meant to type.</param>
public sealed record FoundLearnings(
    string Typed, LearningPage Page, IReadOnlyDictionary<LearningId, Snippet> Snippets, string? DidYouMean);
