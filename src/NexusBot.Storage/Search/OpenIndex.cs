using System.Collections.Concurrent;
using System.Globalization;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using NexusBot.Core;
using NexusBot.Core.Learnings;
using NexusBot.Core.Learnings.Search;
using Directory = Lucene.Net.Store.Directory;

namespace NexusBot.Storage.Search;

/// <summary>The index while it is open: one writer, and readers that see what it wrote at once, long before it is durable.</summary>
internal sealed class OpenIndex : IDisposable
{
    private const string VersionKey = "version";
    private const string NumberKey = "number";
    private const string MarkKey = "mark";
    private const string PurgeKey = "purge";
    private const double BufferMegabytes = 16;
    private const int MostGuilds = 256;

    // A search asks every segment for every word; learnings are written seldom.
    private const int SegmentsOfOneSize = 4;

    private readonly IndexWriter _writer;
    private readonly SearcherManager _searchers;
    private readonly ConcurrentDictionary<GuildId, GuildFilter> _guilds = new();
    private volatile Position _position;
    private volatile bool _needsPurge;
    private volatile bool _isPurging;
    private int _uncommitted;

    private OpenIndex(IndexWriter writer, Position position, bool needsPurge)
    {
        _writer = writer;
        _position = position;
        _needsPurge = needsPurge;
        _searchers = new SearcherManager(writer, applyAllDeletes: true, new LearningSearchers());
    }

    private sealed record Position(ChangePoint Point);

    /// <summary>Up to where it holds what the store holds.</summary>
    public ChangePoint Point => _position.Point;

    public int Uncommitted => _uncommitted;

    /// <summary>Whether text that is gone from the store may still lie in the files.</summary>
    public bool NeedsPurge => _needsPurge || _isPurging;

    /// <summary>The index in the directory; null when there is none that this version can go on with.</summary>
    public static OpenIndex? TryOpen(Directory directory, Action<Exception> onFault)
    {
        if (!DirectoryReader.IndexExists(directory))
            return null;

        var segments = new SegmentInfos();
        segments.Read(directory);
        var kept = segments.UserData;
        if (!kept.TryGetValue(VersionKey, out var version) || version != Text(LearningIndexDocument.Version))
            return null;

        var point = new ChangePoint(
            long.Parse(kept[NumberKey], CultureInfo.InvariantCulture), long.Parse(kept[MarkKey], CultureInfo.InvariantCulture));
        return new OpenIndex(Writer(directory, OpenMode.APPEND, onFault), new Position(point), kept.ContainsKey(PurgeKey));
    }

    /// <summary>An empty index in the place of whatever was there.</summary>
    public static OpenIndex Create(Directory directory, ChangePoint point, Action<Exception> onFault) =>
        new(Writer(directory, OpenMode.CREATE, onFault), new Position(point), needsPurge: false);

    public void Add(IEnumerable<Learning> learnings)
    {
        foreach (var learning in learnings)
            _writer.AddDocument(LearningIndexDocument.Of(learning));
    }

    public void Apply(ChangedLearnings changes)
    {
        foreach (var learning in changes.Changed)
            _writer.UpdateDocument(KeyOf(learning.Id), LearningIndexDocument.Of(learning));
        foreach (var gone in changes.Gone)
            _writer.DeleteDocuments(KeyOf(gone));

        _needsPurge |= changes.Gone.Count > 0;
        _uncommitted += changes.Changed.Count + changes.Gone.Count;
        Show();
        _position = new Position(changes.Upto);
    }

    /// <summary>Makes one segment of what was built from nothing.</summary>
    public void Unite() => _writer.ForceMerge(1, doWait: true);

    /// <summary>Lets searches see what was written.</summary>
    public void Show() => _searchers.MaybeRefreshBlocking();

    public void Commit()
    {
        var point = Point;
        var kept = new Dictionary<string, string>
        {
            [VersionKey] = Text(LearningIndexDocument.Version),
            [NumberKey] = Text(point.Number),
            [MarkKey] = Text(point.Mark),
        };
        if (NeedsPurge)
            kept[PurgeKey] = Text(1);

        _uncommitted = 0;
        _writer.SetCommitData(kept);
        _writer.Commit();
    }

    /// <summary>Writes every segment anew that holds something deleted, so that its text is in no file any more.</summary>
    public void Purge()
    {
        // Other commits come in between, and a stop after them: until the old files are replaced, they say that this is not done.
        _isPurging = true;
        _needsPurge = false;
        _writer.ForceMergeDeletes(doWait: true);
        Show();
        _isPurging = false;
        Commit();
        _writer.DeleteUnusedFiles();
    }

    /// <summary>Reads every file from end to end.</summary>
    /// <exception cref="CorruptIndexException">One does not hold what was written to it.</exception>
    public void Verify()
    {
        var searcher = _searchers.Acquire();
        try
        {
            foreach (var leaf in searcher.IndexReader.Leaves)
                leaf.AtomicReader.CheckIntegrity();
        }
        finally
        {
            _searchers.Release(searcher);
        }
    }

    public T Ask<T>(GuildId guild, Func<GuildView, T> question)
    {
        if (_guilds.Count >= MostGuilds)
            _guilds.Clear();

        var filter = _guilds.GetOrAdd(guild, static asked => new GuildFilter(LearningIndexDocument.KeyOf(asked.Value)));
        var searcher = _searchers.Acquire();
        try
        {
            return question(new GuildView(searcher, filter));
        }
        finally
        {
            _searchers.Release(searcher);
        }
    }

    /// <summary>Lets go of the files; what was not committed is taken from the store again.</summary>
    public void Dispose()
    {
        _searchers.Dispose();
        _writer.Rollback();
    }

    private static IndexWriter Writer(Directory directory, OpenMode mode, Action<Exception> onFault) => new(
        directory,
        new IndexWriterConfig(LuceneVersion.LUCENE_48, new KeywordAnalyzer())
        {
            OpenMode = mode,
            RAMBufferSizeMB = BufferMegabytes,
            Similarity = new LearningSimilarity(),
            MergeScheduler = new BackgroundMerges(onFault),
            UseCompoundFile = false,
            MergePolicy = new TieredMergePolicy
            {
                ForceMergeDeletesPctAllowed = 0,
                MaxMergeAtOnce = SegmentsOfOneSize,
                SegmentsPerTier = SegmentsOfOneSize,
                NoCFSRatio = 0,
            },
        });

    private static Term KeyOf(LearningId id) => new(LearningFields.Id, LearningIndexDocument.KeyOf(id));

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
