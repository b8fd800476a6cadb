using Lucene.Net.Index;
using Lucene.Net.Search;
using NexusBot.Core.Learnings;
using NexusBot.Core.Learnings.Search;
using NexusBot.Storage.Search.Words;

namespace NexusBot.Storage.Search.Queries;

/// <summary>
/// How much two learnings say the same: the words they share, each counted by how rare it is, among all that either has. Titles
/// that differ in a number are parts of a series and never alike.
/// </summary>
internal static class Likeness
{
    private const int MostCandidates = 15;
    private const int MostWords = 25;
    private const int FewestWordsOfText = 8;
    private const float TitleWeight = 3;

    // Two may write about "Sharding" and say quite different things.
    private const int FewestWordsOfTitle = 3;

    public static IReadOnlyList<SimilarLearning> Find(GuildView view, LearningContent content, int most)
    {
        var title = Bag(content.Title);
        var text = Bag($"{content.Title}\n{content.Text}");
        if (title.Count == 0)
            return [];

        var query = new BooleanQuery(disableCoord: true);
        foreach (var word in title.Take(MostWords))
            query.Add(new TermQuery(new Term(LearningFields.TitleStems, word)) { Boost = TitleWeight }, Occur.SHOULD);
        foreach (var word in text.OrderByDescending(word => Weight(view, word)).Take(MostWords))
            query.Add(new TermQuery(new Term(LearningFields.All, word)), Occur.SHOULD);

        return
        [
            .. view.Search(query, MostCandidates).ScoreDocs
                .Select(found => new SimilarLearning(view.Facts(found.Doc).Id, Compare(view, found.Doc, title, text)))
                .Where(similar => similar.Likeness > 0)
                .OrderByDescending(similar => similar.Likeness)
                .Take(most),
        ];
    }

    private static double Compare(GuildView view, int document, HashSet<string> title, HashSet<string> text)
    {
        var otherTitle = view.Stored(document, LearningFields.StoredTitle);
        var theirs = Bag(otherTitle);
        if (title.Where(IsNumber).Except(theirs).Any() || theirs.Where(IsNumber).Except(title).Any())
            return 0;

        var byTitle = title.Count < FewestWordsOfTitle ? 0 : Shared(view, title, theirs);
        var theirText = Bag($"{otherTitle}\n{view.Stored(document, LearningFields.Shown)}");
        return Math.Min(text.Count, theirText.Count) < FewestWordsOfText + title.Count
            ? byTitle
            : Math.Max(Shared(view, text, theirText), byTitle * 0.9);
    }

    private static double Shared(GuildView view, HashSet<string> ours, HashSet<string> theirs)
    {
        var both = ours.Where(theirs.Contains).Sum(word => Weight(view, word));
        var either = ours.Union(theirs).Sum(word => Weight(view, word));
        return either == 0 ? 0 : both / either;
    }

    private static double Weight(GuildView view, string stem)
    {
        var reader = view.Searcher.IndexReader;
        return Math.Log(1 + ((reader.NumDocs + 1.0) / (reader.DocFreq(new Term(LearningFields.All, stem)) + 1.0)));
    }

    private static HashSet<string> Bag(string text) => WordReader.Read(text)
        .SelectMany(word => word.Parts.Count > 1 || word.IsPlain ? word.Parts.Select(part => part.Text) : [word.Whole])
        .Where(word => !StopWords.Contains(word))
        .Select(Stems.Of)
        .ToHashSet(StringComparer.Ordinal);

    private static bool IsNumber(string word) => word.All(char.IsDigit);
}
