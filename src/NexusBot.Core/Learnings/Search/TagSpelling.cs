using NexusBot.Core.Tags;

namespace NexusBot.Core.Learnings.Search;

/// <summary>What somebody perhaps meant who searched with a tag that nobody uses.</summary>
internal static class TagSpelling
{
    private const int ShortestForTwoEdits = 6;

    /// <summary>The search with such tags written as others write them; null where there is nothing to put right.</summary>
    /// <param name="used">The tags there are, those that are used most first.</param>
    public static string? Correct(string typed, IReadOnlyList<Tag> used)
    {
        var corrected = typed;
        foreach (var piece in SearchPiece.Split(typed).Where(piece => piece.Key == "tag").Reverse())
        {
            if (Tag.Read(piece.Value) is { Refusal: null, Value: var tag } && !used.Contains(tag) && Closest(tag, used) is { } meant)
                corrected = string.Concat(corrected.AsSpan(0, piece.Start), meant.Key, corrected.AsSpan(piece.Start + piece.Value.Length));
        }

        return corrected == typed ? null : corrected;
    }

    private static Tag? Closest(Tag tag, IReadOnlyList<Tag> used)
    {
        var key = SearchKey.Of(tag.Key);
        var most = key.Length < ShortestForTwoEdits ? 1 : 2;
        var close = used
            .Select(other => (Tag: other, Edits: EditDistance.Between(key, SearchKey.Of(other.Key), most)))
            .Where(other => other.Edits <= most && other.Edits < key.Length)
            .OrderBy(other => other.Edits)
            .Select(other => (Tag?)other.Tag);
        var begun = used.Where(other => key.Length > 1 && SearchKey.Of(other.Key).StartsWith(key, StringComparison.Ordinal)).Select(other => (Tag?)other);
        return close.Concat(begun).FirstOrDefault();
    }
}
