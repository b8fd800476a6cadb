using System.Globalization;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace NexusBot.Storage.Search;

/// <summary>The index at one moment, as one guild sees it.</summary>
internal sealed class GuildView(IndexSearcher searcher, GuildFilter guild)
{
    public IndexSearcher Searcher => searcher;

    /// <summary>How many learnings of the guild hold the term, counted up to <paramref name="most"/>.</summary>
    public int Count(string field, string text, int most)
    {
        var count = 0;
        var term = new Term(field, text);
        foreach (var leaf in searcher.IndexReader.Leaves)
        {
            var reader = leaf.AtomicReader;
            if (count >= most || reader.GetTermDocsEnum(term) is not { } documents)
                continue;

            var ours = guild.GetDocIdSet(leaf, reader.LiveDocs)?.Bits;
            while (count < most && documents.NextDoc() != DocIdSetIterator.NO_MORE_DOCS)
            {
                if (ours?.Get(documents.DocID) == true)
                    count++;
            }
        }

        return count;
    }

    public bool Has(string field, string text) => Count(field, text, most: 1) > 0;

    /// <summary>The best of the guild that fit, and how many fit in all.</summary>
    public TopDocs Search(Query query, int most)
    {
        var collector = TopScoreDocCollector.Create(most, docsScoredInOrder: true);
        searcher.Search(query, guild, collector);
        return collector.GetTopDocs();
    }

    public string Stored(int document, string field) => searcher.Doc(document, new HashSet<string> { field }).Get(field, CultureInfo.InvariantCulture) ?? "";

    public LearningFacts Facts(int document)
    {
        var leaves = searcher.IndexReader.Leaves;
        var leaf = leaves[ReaderUtil.SubIndex(document, leaves)];
        return SegmentFacts.Of(leaf.AtomicReader)[document - leaf.DocBase];
    }

    public Terms? Terms(string field) => MultiFields.GetTerms(searcher.IndexReader, field);
}
