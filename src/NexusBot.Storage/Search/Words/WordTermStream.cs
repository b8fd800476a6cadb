using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace NexusBot.Storage.Search.Words;

/// <summary>Hands terms to Lucene.</summary>
internal sealed class WordTermStream : TokenStream
{
    private const int LongestTerm = 250;   // Lucene takes 32,766 bytes; no word of people comes near either

    private readonly IEnumerable<WordTerm> _terms;
    private readonly ICharTermAttribute _text;
    private readonly IPositionIncrementAttribute _advance;
    private IEnumerator<WordTerm>? _rest;
    private bool _isFirst;

    public WordTermStream(IEnumerable<WordTerm> terms)
    {
        _terms = terms;
        _text = AddAttribute<ICharTermAttribute>();
        _advance = AddAttribute<IPositionIncrementAttribute>();
    }

    public override void Reset()
    {
        base.Reset();
        _rest = _terms.GetEnumerator();
        _isFirst = true;
    }

    public override bool IncrementToken()
    {
        ClearAttributes();
        if (_rest?.MoveNext() != true)
            return false;

        var term = _rest.Current;
        _text.SetEmpty().Append(term.Text.Length <= LongestTerm ? term.Text : term.Text[..LongestTerm]);

        // A text may begin with what stands beside a term that was left out.
        _advance.PositionIncrement = _isFirst ? 1 : term.Advance;
        _isFirst = false;
        return true;
    }

    protected override void Dispose(bool disposing)
    {
        _rest?.Dispose();
        base.Dispose(disposing);
    }
}
