using Lucene.Net.Analysis.Standard;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.QueryParsers.Classic;
using Lucene.Net.Search;
using Lucene.Net.Store;
using Lucene.Net.Util;
using NexusBot.Core;
using NexusBot.Core.Learnings;

namespace NexusBot.Benchmarks.Search;

/// <summary>Lucene.Net as it comes: its standard analyzer, its query parser, one field, no highlighting.</summary>
internal sealed class LuceneDefaults : ISearchPeer
{
    private readonly FSDirectory _directory;
    private readonly StandardAnalyzer _analyzer = new(LuceneVersion.LUCENE_48);
    private readonly IndexWriter _writer;
    private readonly SearcherManager _searchers;

    public LuceneDefaults(string folder)
    {
        _directory = FSDirectory.Open(Path.Combine(folder, "lucene"));
        _writer = new IndexWriter(_directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, _analyzer));
        _searchers = new SearcherManager(_writer, applyAllDeletes: true, searcherFactory: null);
    }

    public string Name => "Lucene.Net's defaults";

    public Task AddAsync(IReadOnlyList<Learning> learnings)
    {
        foreach (var learning in learnings)
        {
            _writer.AddDocument(new Document
            {
                new StringField("id", learning.Id.Value.ToString("N"), Field.Store.YES),
                new TextField("text", SomeLearnings.TextOf(learning), Field.Store.NO),
            });
        }

        _searchers.MaybeRefreshBlocking();
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<LearningId>> FindAsync(string query, int most)
    {
        var searcher = _searchers.Acquire();
        try
        {
            var parsed = new QueryParser(LuceneVersion.LUCENE_48, "text", _analyzer).Parse(QueryParserBase.Escape(query));
            return Task.FromResult<IReadOnlyList<LearningId>>(
            [
                .. searcher.Search(parsed, most).ScoreDocs.Select(found => new LearningId(Guid.ParseExact(searcher.Doc(found.Doc).Get("id", System.Globalization.CultureInfo.InvariantCulture), "N"))),
            ]);
        }
        finally
        {
            _searchers.Release(searcher);
        }
    }

    public void Dispose()
    {
        _searchers.Dispose();
        _writer.Dispose();
        _analyzer.Dispose();
        _directory.Dispose();
    }
}
