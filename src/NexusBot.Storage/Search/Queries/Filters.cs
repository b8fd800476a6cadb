using Lucene.Net.Index;
using Lucene.Net.Search;
using NexusBot.Core.Learnings;
using NexusBot.Core.Learnings.Search;

namespace NexusBot.Storage.Search.Queries;

/// <summary>What narrows a search without a say in the order of what is found.</summary>
internal static class Filters
{
    public static IEnumerable<Query> Of(SearchFilter filter)
    {
        if (filter.Kind is { } kind)
            yield return Silent(new TermQuery(new Term(LearningFields.Kind, kind.ToString())));
        if (filter.Author is { } author)
            yield return Silent(new TermQuery(new Term(LearningFields.Author, LearningIndexDocument.KeyOf(author.Value))));
        if (filter.Before is { } moment)
        {
            yield return Silent(NumericRangeQuery.NewInt64Range(
                LearningFields.Shared, null, moment.ToUnixTimeMilliseconds(), minInclusive: true, maxInclusive: false));
        }

        foreach (var tag in filter.Tags ?? [])
            yield return Silent(new TermQuery(new Term(LearningFields.Tag, SearchKey.Of(tag.Key))));
    }

    private static ConstantScoreQuery Silent(Query query) => new(query) { Boost = 0 };
}
