using NexusBot.Core.Tags;

namespace NexusBot.Core.Learnings;

/// <summary>Which learnings a list shows: those that fit everything that is not null.</summary>
/// <param name="IsSolved">For challenges: whether a solution is accepted.</param>
/// <param name="SavedOnly">Whether only those in the reader's own list.</param>
public sealed record LearningFilter(
    LearningKind? Kind = null, Tag? Tag = null, MemberId? Author = null, bool? IsSolved = null, bool SavedOnly = false)
{
    public bool Fits(LearningHeading heading) =>
        (Kind is null || heading.Kind == Kind)
        && (Author is null || heading.Author == Author)
        && (IsSolved is null || heading.IsSolved == IsSolved)
        && (Tag is not { } tag || heading.SearchTags.Contains(SearchKey.Of(tag.Key)));
}
