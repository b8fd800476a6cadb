using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace NexusBot.Storage.Search;

/// <summary>The learnings of one guild, known for each segment once it was asked for: nothing else is ever looked at on its behalf.</summary>
internal sealed class GuildFilter(string guild) : CachingWrapperFilter(new QueryWrapperFilter(new TermQuery(new Term(LearningFields.Guild, guild))))
{
    protected override DocIdSet CacheImpl(DocIdSetIterator iterator, AtomicReader reader)
    {
        var bits = new FixedBitSet(reader.MaxDoc);
        bits.Or(iterator);
        return bits;
    }
}
