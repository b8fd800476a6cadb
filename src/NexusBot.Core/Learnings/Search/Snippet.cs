namespace NexusBot.Core.Learnings.Search;

/// <summary>A piece of a learning around what fits, on one line and cut where a reader sees a border.</summary>
/// <param name="Highlights">What of the text fits: in order, apart from each other, and never inside a character.</param>
public sealed record Snippet(string Text, IReadOnlyList<Range> Highlights)
{
    /// <summary>What of it is code, in order and apart from each other. The backticks that say so are not in the text.</summary>
    public IReadOnlyList<Range> Code { get; init; } = [];
}
