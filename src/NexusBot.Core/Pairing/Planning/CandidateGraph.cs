using NexusBot.Core.Pairing.Matching;

namespace NexusBot.Core.Pairing.Planning;

/// <summary>
/// Who may be paired with whom in one pass: the candidates of each, and what a pair is worth. A round of waiting is worth more than any
/// sum of scores, so that of those who could be paired who waited goes first.
/// </summary>
internal sealed class CandidateGraph
{
    public const int CandidatesEach = 32;

    // Where all the best are of other tracks, a crowded track must be able to pair within itself.
    private const int OfOwnTrack = 8;

    // The members whom the first candidates left alone get as many more as this allows together.
    private const int MostEdgesToWiden = 1_000_000;

    private readonly PairingPool _pool;
    private readonly PairScoring _scoring;
    private readonly CandidateFinder _finder;
    private readonly int[] _members;
    private readonly int[] _waits;
    private readonly HashSet<long> _pairs = [];

    /// <param name="waits">For each member of the pool the rounds of waiting that count.</param>
    public CandidateGraph(PairingPool pool, PairScoring scoring, int[] members, int[] waits)
    {
        _pool = pool;
        _scoring = scoring;
        _finder = new CandidateFinder(pool, scoring, members);
        _members = members;
        _waits = waits;
    }

    public void AddCandidates(CancellationToken cancellationToken)
    {
        foreach (var member in _members)
        {
            cancellationToken.ThrowIfCancellationRequested();
            _finder.TurnTo(member);
            Add(member, _finder.Best(CandidatesEach - OfOwnTrack, track: null));
            Add(member, _finder.Best(OfOwnTrack, _pool.Members[member].Track));
        }
    }

    /// <returns>Whether there was anyone new for them.</returns>
    public bool TryWiden(IReadOnlyCollection<int> alone, CancellationToken cancellationToken)
    {
        var before = _pairs.Count;
        foreach (var member in alone)
        {
            cancellationToken.ThrowIfCancellationRequested();
            _finder.TurnTo(member);
            Add(member, _finder.Best(Math.Max(CandidatesEach, MostEdgesToWiden / alone.Count), track: null));
        }

        return _pairs.Count > before;
    }

    public WeightedGraph Build()
    {
        var edges = _pairs.Order().Select(pair => (One: (int)(pair >> 32), Other: (int)pair))
            .Select(pair => (pair.One, pair.Other, Score: (long)_scoring.ScoreOf(pair.One, pair.Other).Total)).ToArray();
        if (edges.Length == 0)
            return new(_pool.Count, []);

        var spread = edges.Max(edge => edge.Score) - edges.Min(edge => edge.Score);
        var wait = (spread * (_members.Length / 2)) + 1;
        return new(_pool.Count, edges.Select(edge =>
            new WeightedEdge(edge.One, edge.Other, edge.Score + (wait * (_waits[edge.One] + _waits[edge.Other])))));
    }

    private void Add(int member, IEnumerable<int> others)
    {
        foreach (var other in others)
            _pairs.Add(((long)Math.Min(member, other) << 32) | (uint)Math.Max(member, other));
    }
}
