using Lucene.Net.Index;
using Lucene.Net.Search;
using NexusBot.Core.Learnings.Search;
using NexusBot.Storage.Search.Words;

namespace NexusBot.Storage.Search.Queries;

/// <summary>A search that is still being typed: every word may be only begun. Lookups of terms alone, since it is asked with every letter.</summary>
internal static class Completion
{
    private const float WholeTitleWeight = 8;
    private const float BeginningWeight = 4;

    /// <summary>Null when nothing that could be found was typed yet.</summary>
    public static Query? Of(SearchQuery search)
    {
        var query = new BooleanQuery(disableCoord: true);
        foreach (var typed in search.Words)
        {
            foreach (var word in WordReader.Read(typed.Text))
                query.Add(Begun(word, typed.OtherName), Occur.MUST);
        }

        foreach (var word in search.Phrases.SelectMany(WordReader.Read))
            query.Add(Constant(LearningFields.WordBeginnings, LearningIndexDocument.Beginning(word.Whole)), Occur.MUST);
        if (query.Clauses.Count == 0)
            return null;

        foreach (var narrowed in Filters.Of(search.Filter))
            query.Add(narrowed, Occur.MUST);

        var title = LearningIndexDocument.WholeTitle(search.Text);
        query.Add(Constant(LearningFields.WholeTitle, title, WholeTitleWeight), Occur.SHOULD);
        query.Add(Constant(LearningFields.Beginnings, LearningIndexDocument.Beginning(title), BeginningWeight), Occur.SHOULD);
        return query;
    }

    private static Query Begun(Word word, string? otherName)
    {
        var begun = Constant(LearningFields.WordBeginnings, LearningIndexDocument.Beginning(word.Whole));
        return otherName is null
            ? begun
            : new BooleanQuery(disableCoord: true)
            {
                { begun, Occur.SHOULD },
                { Constant(LearningFields.WordBeginnings, LearningIndexDocument.Beginning(Folding.Fold(otherName))), Occur.SHOULD },
            };
    }

    private static ConstantScoreQuery Constant(string field, string text, float weight = 1) =>
        new(new TermQuery(new Term(field, text))) { Boost = weight };
}
