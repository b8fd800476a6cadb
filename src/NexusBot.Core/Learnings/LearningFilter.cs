using NexusBot.Core.Tags;

namespace NexusBot.Core.Learnings;

/// <summary>Which learnings a list shows: those that fit everything that is not null.</summary>
public sealed record LearningFilter(LearningKind? Kind = null, Tag? Tag = null, MemberId? Author = null)
{
    public bool Fits(LearningHeading heading) =>
        (Kind is null || heading.Kind == Kind)
        && (Author is null || heading.Author == Author)
        && (Tag is not { } tag || heading.SearchTags.Contains(SearchKey.Of(tag.Key)));
}
