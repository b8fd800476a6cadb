using System.Numerics;
using NexusBot.Core.Members;

namespace NexusBot.Core.Pairing.Planning;

/// <summary>
/// The best partners of one member. The indexes tell who has an hour in common and how much each could teach the other; those who could
/// teach most are compared first, and when the rest cannot reach the list any more, they are not compared at all.
/// </summary>
internal sealed class CandidateFinder
{
    private readonly PairingPool _pool;
    private readonly PairScoring _scoring;
    private readonly Shortlist _shortlist = new();
    private readonly MemberSet _everyone;
    private readonly MemberSet[] _tracks;
    private readonly MemberSet _withAnHour;
    private readonly MemberCounts _teachers;
    private readonly MemberCounts _learners;
    private readonly int[] _penalties;
    private readonly (int Back, int Forth, int Points)[] _classes;
    private int _member;

    public CandidateFinder(PairingPool pool, PairScoring scoring, int[] members)
    {
        _pool = pool;
        _scoring = scoring;
        _everyone = new MemberSet(pool.Count);
        _tracks = Array.ConvertAll(Enum.GetValues<Track>(), _ => new MemberSet(pool.Count));
        foreach (var member in members)
        {
            _everyone.Add(member);
            _tracks[(int)pool.Members[member].Track].Add(member);
        }

        _withAnHour = new MemberSet(pool.Count);
        _teachers = new MemberCounts(pool.Count);
        _learners = new MemberCounts(pool.Count);
        _penalties = new int[pool.Count];
        var counts = Enumerable.Range(0, MemberCounts.Most + 1).ToArray();
        _classes = [.. counts
            .SelectMany(back => counts.Select(forth => (back, forth, points: scoring.TeachingPoints(forth, back))))
            .OrderByDescending(one => one.points)];
    }

    /// <summary>Turns to a member, for whom <see cref="Best"/> may be asked any number of times.</summary>
    public void TurnTo(int member)
    {
        Penalise(_member, known: false);
        _member = member;
        Penalise(_member, known: true);
        _withAnHour.Clear();
        _pool.Hours.AddAllWithAnHour(member, _withAnHour);
        _pool.Skills.CountTeachers(member, _teachers);
        _pool.Skills.CountLearners(member, _learners);
    }

    /// <summary>The best of this track, or of any, whom the member may meet; in no order.</summary>
    public IEnumerable<int> Best(int count, Track? track)
    {
        _shortlist.Begin(count);
        var among = track is { } one ? _tracks[(int)one] : _everyone;
        var mostBesides = _scoring.MostForTracksAndGoal(_member, track) + _scoring.MostForHours;
        var (mostBack, mostForth) = (_pool.Members[_member].Wants.Count, _pool.Members[_member].Knows.Count);
        foreach (var (back, forth, points) in _classes)
        {
            if (points + mostBesides < _shortlist.Bar)
                break;
            if (back <= mostBack && forth <= mostForth)
                Compare(back, forth, points, among);
        }

        return _shortlist.Members;
    }

    private void Compare(int back, int forth, int points, MemberSet among)
    {
        var everyone = among.Words;
        var withAnHour = _withAnHour.Words;
        for (var word = 0; word < everyone.Length; word++)
        {
            var left = everyone[word] & withAnHour[word];
            if (left == 0)
                continue;

            left &= _teachers.With(back, word) & _learners.With(forth, word);
            for (; left != 0; left &= left - 1)
                Consider((word << 6) + BitOperations.TrailingZeroCount(left), points);
        }
    }

    private void Consider(int other, int teachingPoints)
    {
        var points = teachingPoints + _scoring.TracksAndGoal(_member, other);
        if (points + _scoring.MostForHours < _shortlist.Bar)
            return;

        var penalty = _penalties[other];
        if (penalty == Acquaintance.Never || other == _member || _scoring.AreBothMentors(_member, other))
            return;

        points += _scoring.HourPoints(_member, other) - penalty;
        if (points >= _shortlist.Bar)
            _shortlist.Offer(_member, other, points);
    }

    private void Penalise(int member, bool known)
    {
        foreach (var acquaintance in _pool.AcquaintancesOf(member))
            _penalties[acquaintance.Other] = known ? Math.Max(_penalties[acquaintance.Other], acquaintance.Penalty) : 0;
        foreach (var partner in _pool.PartnersOf(member))
            _penalties[partner] = known ? Acquaintance.Never : 0;
    }
}
