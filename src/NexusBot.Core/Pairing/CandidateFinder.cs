using System.Numerics;
using System.Runtime.CompilerServices;

namespace NexusBot.Core.Pairing;

/// <summary>
/// The best partners of one member. Those are looked at first who can teach and be taught, then those of whom one holds, then the rest,
/// as the index of skills tells; and nobody is compared any further once they cannot reach the list.
/// </summary>
internal sealed class CandidateFinder
{
    private readonly PairingPool _pool;
    private readonly PairScoring _scoring;
    private readonly Shortlist _shortlist = new();
    private readonly MemberSet _teachers;
    private readonly MemberSet _learners;
    private readonly int[] _penalties;

    public CandidateFinder(PairingPool pool, PairScoring scoring)
    {
        _pool = pool;
        _scoring = scoring;
        _teachers = new MemberSet(pool.Count);
        _learners = new MemberSet(pool.Count);
        _penalties = new int[pool.Count];
    }

    /// <summary>The best <paramref name="count"/> among <paramref name="among"/> whom the member may meet, in no order.</summary>
    public IEnumerable<int> Find(int member, MemberSet among, int count)
    {
        _shortlist.Begin(count);
        Prepare(member);
        var (oneWay, bothWays) = TeachingBounds();
        Look(member, among, (teachers, learners) => teachers & learners, bothWays);
        Look(member, among, (teachers, learners) => teachers ^ learners, oneWay);
        Look(member, among, (teachers, learners) => ~(teachers | learners), 0);
        foreach (var acquaintance in _pool.AcquaintancesOf(member))
            _penalties[acquaintance.Other] = 0;
        foreach (var partner in _pool.PartnersOf(member))
            _penalties[partner] = 0;
        return _shortlist.Members;
    }

    private void Prepare(int member)
    {
        _teachers.Clear();
        _learners.Clear();
        _pool.Skills.AddTeachersOf(member, _teachers);
        _pool.Skills.AddLearnersOf(member, _learners);
        foreach (var acquaintance in _pool.AcquaintancesOf(member))
            _penalties[acquaintance.Other] = Math.Max(_penalties[acquaintance.Other], acquaintance.Penalty);
        foreach (var partner in _pool.PartnersOf(member))
            _penalties[partner] = Acquaintance.Never;
    }

    private (int OneWay, int BothWays) TeachingBounds()
    {
        var most = _pool.Weights.SkillTaught * _pool.Weights.MostSkills;
        return (most, (2 * most) + _pool.Weights.MutualTeaching);
    }

    private void Look(int member, MemberSet among, Func<ulong, ulong, ulong> kind, int teachingBound)
    {
        if (teachingBound + _scoring.MostBesidesTeaching < _shortlist.Bar)
            return;

        for (var word = 0; word < among.Words.Length; word++)
        {
            var left = among.Words[word] & kind(_teachers.Words[word], _learners.Words[word]);
            for (; left != 0; left &= left - 1)
                Consider(member, (word << 6) + BitOperations.TrailingZeroCount(left));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Consider(int member, int other)
    {
        var bar = _shortlist.Bar;
        var points = _scoring.PointsWithoutHours(member, other);
        if (points + _scoring.MostForHours < bar)
            return;

        var penalty = _penalties[other];
        if (penalty == Acquaintance.Never || other == member || _scoring.AreBothMentors(member, other))
            return;

        points += _scoring.HourPoints(member, other) - penalty;
        if (points >= bar && _scoring.HaveAnHour(member, other))
            _shortlist.Offer(member, other, points);
    }
}
