namespace NexusBot.Core.Learnings.Import;

/// <summary>A heading, list item, line or table of a README, with what stands under it.</summary>
/// <param name="Rank">Of a heading: 1 to 6 as in Markdown, more for lines that only look like one. Zero for all else.</param>
internal sealed record OutlineNode(OutlineKind Kind, int Rank, Phrase Text, int Line)
{
    public List<OutlineNode> Children { get; } = [];

    /// <summary>Of a table, the header first.</summary>
    public IReadOnlyList<IReadOnlyList<Phrase>> Rows { get; init; } = [];
}
