using NexusBot.Core.Pairing.Planning;

namespace NexusBot.Benchmarks.Pairing;

/// <summary>How others pair (greedily, at random), by the same rules and scores: all pairs compared, and each taken while both are free.</summary>
internal sealed class OtherWays
{
    private readonly PairingPool _pool;
    private readonly PairScoring _scoring;
    private readonly List<(int One, int Other, int Score)> _possible = [];

    public OtherWays(SeededCommunity community, int seed)
    {
        _pool = new PairingPool(community.Members, community.WeekStart, PairingWeights.Default, seed);
        _scoring = new PairScoring(_pool);
        for (var one = 0; one < _pool.Count; one++)
        {
            for (var other = one + 1; other < _pool.Count; other++)
            {
                if (_scoring.MayMeet(one, other))
                    _possible.Add((one, other, _scoring.ScoreOf(one, other).Total));
            }
        }
    }

    public int Count => _pool.Count;

    /// <summary>All who may meet.</summary>
    public IReadOnlyList<(int One, int Other, int Score)> Possible => _possible;

    public PairingMember MemberOf(int number) => _pool.Members[number];

    public IReadOnlyList<PlannedPair> Greedy() => Take(_possible.OrderByDescending(pair => pair.Score));

    public IReadOnlyList<PlannedPair> AtRandom(Random random)
    {
        var pairs = _possible.ToArray();
        random.Shuffle(pairs);
        return Take(pairs);
    }

    private List<PlannedPair> Take(IEnumerable<(int One, int Other, int Score)> pairs)
    {
        var taken = new bool[_pool.Count];
        var result = new List<PlannedPair>();
        foreach (var (one, other, _) in pairs)
        {
            if (taken[one] || taken[other])
                continue;

            taken[one] = taken[other] = true;
            result.Add(new(_pool.Members[one], _pool.Members[other], _scoring.Explain(one, other)));
        }

        return result;
    }
}
