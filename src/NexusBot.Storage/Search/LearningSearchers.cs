using Lucene.Net.Index;
using Lucene.Net.Search;

namespace NexusBot.Storage.Search;

/// <summary>Makes searchers that weigh as the index was written: left alone they weigh in Lucene's own old way.</summary>
internal sealed class LearningSearchers : SearcherFactory
{
    public override IndexSearcher NewSearcher(IndexReader reader) => new(reader) { Similarity = new LearningSimilarity() };
}
