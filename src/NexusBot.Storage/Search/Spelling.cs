using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using NexusBot.Core.Learnings.Search;

namespace NexusBot.Storage.Search;

/// <summary>Words of the guild that are close to one that nobody, or hardly anybody, wrote.</summary>
internal static class Spelling
{
    public const int ShortestForgiven = 3;

    private const int LongestForgiven = 40;
    private const int ShortestForTwoEdits = 6;
    private const int MostLookedAt = 60;
    private const int MostCounted = 200;

    /// <summary>The closest first; of equally close ones that which more learnings hold.</summary>
    public static IReadOnlyList<(string Text, int Edits, int Count)> Suggest(GuildView view, string folded, int most)
    {
        if (folded.Length is < ShortestForgiven or > LongestForgiven || view.Terms(LearningFields.Vocabulary) is not { } terms)
            return [];

        // The first letter is seldom wrong, and what begins with another is looked at only when nothing else is close.
        var edits = folded.Length < ShortestForTwoEdits ? 1 : 2;
        var close = Close(terms, folded, edits, prefix: 1);
        if (close.Count == 0)
            close = Close(terms, folded, edits: 1, prefix: 0);

        return
        [
            .. close
                .Select(word => (word.Text, word.Edits, Count: view.Count(LearningFields.Vocabulary, word.Text, MostCounted)))
                .Where(word => word.Count > 0)
                .OrderBy(word => word.Edits)
                .ThenByDescending(word => word.Count)
                .Take(most),
        ];
    }

    /// <summary>Words of the index that begin so, those that more learnings hold first.</summary>
    public static IReadOnlyList<string> Complete(GuildView view, string folded, int most)
    {
        if (folded.Length < ShortestForgiven || view.Terms(LearningFields.Vocabulary)?.GetEnumerator() is not { } words)
            return [];

        var found = new List<(string Text, int Count)>();
        for (var status = words.SeekCeil(new BytesRef(folded)); status != TermsEnum.SeekStatus.END && found.Count < MostLookedAt;)
        {
            var text = words.Term.Utf8ToString();
            if (!text.StartsWith(folded, StringComparison.Ordinal))
                break;

            found.Add((text, words.DocFreq));
            if (!words.MoveNext())
                break;
        }

        return [.. found.OrderByDescending(word => word.Count).Select(word => word.Text).Take(most)];
    }

    private static List<(string Text, int Edits)> Close(Terms terms, string folded, int edits, int prefix)
    {
        var close = new List<(string Text, int Edits)>();
        var words = new FuzzyTermsEnum(terms, new AttributeSource(), new Term(LearningFields.Vocabulary, folded), edits, prefix, transpositions: true);
        while (words.MoveNext())
        {
            var text = words.Term.Utf8ToString();
            close.Add((text, EditDistance.Between(folded, text, edits)));
        }

        return [.. close.OrderBy(word => word.Edits).Take(MostLookedAt)];
    }
}
