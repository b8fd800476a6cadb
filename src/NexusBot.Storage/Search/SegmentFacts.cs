using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using Lucene.Net.Util;
using NexusBot.Core;

namespace NexusBot.Storage.Search;

/// <summary>
/// What ranking and answers need of every learning in a segment, 28 bytes each in memory: asked of the files, each would cost reads,
/// and one from among the texts would cost unpacking sixteen kilobytes of them.
/// </summary>
internal sealed class SegmentFacts
{
    private const int BytesOfId = 16;

    // For as long as the segment is open; one that holds something deleted since is the same segment.
    private static readonly ConditionalWeakTable<object, SegmentFacts> s_known = [];

    private readonly LearningFacts[] _facts;

    private SegmentFacts(AtomicReader reader)
    {
        var (helpful, shared) = (reader.GetNumericDocValues(LearningFields.Helpful), reader.GetNumericDocValues(LearningFields.Shared));
        var (ids, id) = (reader.GetBinaryDocValues(LearningFields.Id), new BytesRef());
        _facts = new LearningFacts[reader.MaxDoc];
        for (var document = 0; document < _facts.Length; document++)
        {
            ids.Get(document, id);
            _facts[document] = new LearningFacts(
                new LearningId(new Guid(id.Bytes.AsSpan(id.Offset, BytesOfId), bigEndian: true)), (int)helpful.Get(document), shared.Get(document));
        }
    }

    public static SegmentFacts Of(AtomicReader reader) => s_known.GetValue(reader.CoreCacheKey, _ => new SegmentFacts(reader));

    public LearningFacts this[int document] => _facts[document];
}
