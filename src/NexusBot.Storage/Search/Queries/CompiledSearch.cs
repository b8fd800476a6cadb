using Lucene.Net.Index;
using Lucene.Net.Search;
using NexusBot.Core.Learnings.Search;
using NexusBot.Storage.Search.Words;

namespace NexusBot.Storage.Search.Queries;

/// <summary>A search in Lucene's terms.</summary>
/// <param name="All">Asks for every word; null when nothing can fit.</param>
/// <param name="Some">Asks for enough of them, for when none holds them all; null when that is no less.</param>
internal sealed record CompiledSearch(Query? All, Query? Some, Wanted Wanted, string? DidYouMean)
{
    private const float WholeTitleWeight = 40;
    private const float BeginningWeight = 3;
    private const float PhraseWeight = 2;

    public static CompiledSearch Of(SearchQuery search, GuildView view)
    {
        var wanted = new Wanted();
        var (words, meant) = CompileWords(search, view, wanted);
        var phrases = search.Phrases
            .Select(phrase => WordReader.Read(phrase).ToList())
            .Where(phrase => phrase.Count > 0)
            .Select(phrase => WordQuery.Phrase(phrase, wanted))
            .ToList();
        foreach (var phrase in phrases)
            phrase.Boost = PhraseWeight;

        var didYouMean = meant.Count > 0 ? search.Rewrite(meant) : null;
        var known = words.OfType<Query>().ToList();
        if (known.Count + phrases.Count == 0)
            return new CompiledSearch(null, null, wanted, didYouMean);

        var all = known.Count < words.Count ? null : Combine(search, known, phrases, known.Count);
        var enough = (words.Count + 1) / 2;
        var some = enough < words.Count || all is null ? Combine(search, known, phrases, Math.Min(enough, known.Count)) : null;
        return new CompiledSearch(all ?? some, all is null ? null : some, wanted, didYouMean);
    }

    private static (List<Query?> Words, Dictionary<int, string> Meant) CompileWords(SearchQuery search, GuildView view, Wanted wanted)
    {
        var typed = search.Words.SelectMany(word => WordReader.Read(word.Text).Select(read => (Typed: word, Read: read))).ToList();
        var telling = typed.Where(word => !StopWords.Contains(word.Read.Whole)).ToList();
        var words = new List<Query?>();
        var meant = new Dictionary<int, string>();
        foreach (var word in telling.Count > 0 || search.Phrases.Count > 0 ? telling : typed)
        {
            var isOpen = search.EndsOpen && word.Typed == search.Words[^1];
            var forgiving = ForgivingWord.Of(word.Read, word.Typed.OtherName, isOpen, view, wanted);
            words.Add(forgiving.Query);
            if (forgiving.Meant is { } other && word.Read.End - word.Read.Start == word.Typed.Text.Length)
                meant[word.Typed.Start] = other;
        }

        return (words, meant);
    }

    private static BooleanQuery Combine(SearchQuery search, List<Query> words, List<Query> phrases, int enough)
    {
        var inner = new BooleanQuery(disableCoord: true) { MinimumNumberShouldMatch = enough == words.Count ? 0 : enough };
        foreach (var word in words)
            inner.Add(word, enough == words.Count ? Occur.MUST : Occur.SHOULD);

        var query = new BooleanQuery(disableCoord: true);
        if (words.Count > 0)
            query.Add(inner, Occur.MUST);
        foreach (var phrase in phrases)
            query.Add(phrase, Occur.MUST);
        foreach (var narrowed in Filters.Of(search.Filter))
            query.Add(narrowed, Occur.MUST);

        var title = LearningIndexDocument.WholeTitle(search.Text);
        query.Add(Constant(LearningFields.WholeTitle, title, WholeTitleWeight), Occur.SHOULD);
        query.Add(Constant(LearningFields.Beginnings, LearningIndexDocument.Beginning(title), BeginningWeight), Occur.SHOULD);
        return query;
    }

    private static ConstantScoreQuery Constant(string field, string text, float weight) =>
        new(new TermQuery(new Term(field, text))) { Boost = weight };
}
