using Lucene.Net.Search.Similarities;

namespace NexusBot.Storage.Search;

/// <summary>
/// BM25 (S. Robertson, H. Zaragoza, The Probabilistic Relevance Framework, 2009) with a smaller say for the length where texts are
/// short: titles and tags.
/// </summary>
internal sealed class LearningSimilarity : PerFieldSimilarityWrapper
{
    private static readonly BM25Similarity s_short = new(k1: 1.2f, b: 0.3f);
    private static readonly BM25Similarity s_long = new(k1: 1.2f, b: 0.6f);

    public override Similarity Get(string field) =>
        field is LearningFields.Title or LearningFields.TitleStems or LearningFields.Tags ? s_short : s_long;
}
