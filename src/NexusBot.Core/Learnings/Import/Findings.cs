namespace NexusBot.Core.Learnings.Import;

/// <summary>The learnings found so far.</summary>
internal sealed class Findings
{
    public const int MaxFound = 1000;
    private const int MaxTitleLength = 300;

    private readonly List<Found> _found = [];

    /// <param name="isWeak">It may as well be a part of the project itself.</param>
    public void Add(LearningKind kind, Headline headline, int line, bool isWeak = false) =>
        Add(new LearningDraft(kind, headline.Title, headline.Rest, "", []), line, isWeak);

    public void Add(LearningDraft draft, int line, bool isWeak = false)
    {
        var title = Wording.Title(draft.Title);
        if (_found.Count >= MaxFound || !title.Any(char.IsLetterOrDigit) || Placeholder.Is(draft.Title))
            return;

        var whole = draft with
        {
            Title = title.Length > MaxTitleLength ? Wording.Title(Headline.OfSentence(title).Title) : title,
            Summary = Wording.Shorten(Placeholder.Drop(draft.Summary)),
            Solution = Wording.Shorten(Placeholder.Drop(draft.Solution)),
        };
        _found.Add(new Found(whole with { Tags = TagFinder.Find($"{whole.Title} {whole.Summary} {whole.Solution}") }, line, isWeak));
    }

    public IReadOnlyList<LearningDraft> ToDrafts()
    {
        // What a project is built with counts only where its author writes of learnings, and lists no technologies as such.
        var hasLearnings = _found.Exists(found => !found.IsWeak);
        var hasTechnologies = _found.Exists(found => found is { IsWeak: false, Draft.Kind: LearningKind.Technology });
        return _found
            .Where(found => !found.IsWeak || (hasLearnings && !hasTechnologies))
            .OrderBy(found => found.Line)
            .Select(found => found.Draft)
            .DistinctBy(draft => (draft.Kind, TitleKey.Of(draft.Title)))
            .ToList();
    }

    private readonly record struct Found(LearningDraft Draft, int Line, bool IsWeak);
}
