using System.Numerics;
using NexusBot.Core.Members;

namespace NexusBot.Core.Pairing.Planning;

/// <summary>Points of two by the table of weights, in parts, so that who only seeks the best can stop early.</summary>
internal sealed class PairScoring
{
    private const int Tracks = 4;

    private readonly PairingPool _pool;
    private readonly int[] _trackOf;
    private readonly int[] _trackPoints = new int[Tracks * Tracks];

    public PairScoring(PairingPool pool)
    {
        _pool = pool;
        _trackOf = Array.ConvertAll(pool.Members, member => (int)member.Track);
        for (var one = 0; one < Tracks; one++)
        {
            for (var other = 0; other < Tracks; other++)
                _trackPoints[(one * Tracks) + other] = PointsOf((Track)one, (Track)other);
        }
    }

    public int MostForHours => _pool.Weights.SharedHour * _pool.Weights.MostHours;

    /// <summary>What two can have at most by their tracks and goals, where the other is of this track, or any.</summary>
    public int MostForTracksAndGoal(int one, Track? other)
    {
        var row = _trackPoints.AsSpan(_trackOf[one] * Tracks, Tracks);
        return _pool.Weights.SharedGoal + (other is { } track ? row[(int)track] : Math.Max(Math.Max(row[0], row[1]), Math.Max(row[2], row[3])));
    }

    public bool AreBothMentors(int one, int other) => _trackOf[one] == (int)Track.Mentor && _trackOf[other] == (int)Track.Mentor;

    public int TracksAndGoal(int one, int other) => TrackPoints(one, other) + GoalPoints(one, other);

    /// <summary>By how many skills the one can teach the other, and the other the one.</summary>
    public int TeachingPoints(int forth, int back)
    {
        var counted = Math.Min(forth, _pool.Weights.MostSkills) + Math.Min(back, _pool.Weights.MostSkills);
        return (_pool.Weights.SkillTaught * counted) + (forth > 0 && back > 0 ? _pool.Weights.MutualTeaching : 0);
    }

    public int HourPoints(int one, int other)
    {
        var free = _pool.FreeOf(one);
        var freeToo = _pool.FreeOf(other);
        var slots = 0;
        for (var word = 0; word < WeekSlots.Words; word++)
            slots += BitOperations.PopCount(free[word] & freeToo[word]);
        return _pool.Weights.SharedHour * Math.Min(slots / WeekSlots.SlotsInHour, _pool.Weights.MostHours);
    }

    /// <summary>Whether there is a whole hour in which both are free.</summary>
    public bool HaveAnHour(int one, int other)
    {
        var starts = _pool.HourStartsOf(one);
        var startsToo = _pool.HourStartsOf(other);
        for (var word = 0; word < WeekSlots.Words; word++)
        {
            if ((starts[word] & startsToo[word]) != 0)
                return true;
        }

        return false;
    }

    public bool HaveAnHour(int one, int other, int third)
    {
        var starts = _pool.HourStartsOf(one);
        var startsToo = _pool.HourStartsOf(other);
        var startsThree = _pool.HourStartsOf(third);
        for (var word = 0; word < WeekSlots.Words; word++)
        {
            if ((starts[word] & startsToo[word] & startsThree[word]) != 0)
                return true;
        }

        return false;
    }

    public int Penalty(int one, int other)
    {
        var penalty = 0;
        foreach (var acquaintance in _pool.AcquaintancesOf(one))
        {
            if (acquaintance.Other == other)
                penalty = Math.Max(penalty, acquaintance.Penalty);
        }

        return penalty;
    }

    public bool MayMeet(int one, int other) =>
        one != other && !AreBothMentors(one, other) && Penalty(one, other) != Acquaintance.Never && HaveAnHour(one, other);

    /// <summary>The score of two who may meet.</summary>
    public PairScore ScoreOf(int one, int other) =>
        new(
        TrackPoints(one, other),
        TeachingPoints(_pool.Skills.CountTaught(one, other), _pool.Skills.CountTaught(other, one)),
        HourPoints(one, other),
        GoalPoints(one, other),
        Penalty(one, other));

    public PairReasons Explain(int one, int other)
    {
        var (first, second) = (_pool.Members[one], _pool.Members[other]);
        return new(
            ScoreOf(one, other),
            [.. first.Knows.Intersect(second.Wants)],
            [.. second.Knows.Intersect(first.Wants)],
            GoalPoints(one, other) != 0 ? first.Goal : null,
            _pool.WeekOf(one).SharedWith(_pool.WeekOf(other)),
            LastMet(first, second));
    }

    private static int? LastMet(PairingMember first, PairingMember second) =>
        first.RecentPartners.Where(partner => partner.Member == second.Id)
            .Concat(second.RecentPartners.Where(partner => partner.Member == first.Id))
            .Min(partner => (int?)partner.RoundsAgo);

    private int TrackPoints(int one, int other) => _trackPoints[(_trackOf[one] * Tracks) + _trackOf[other]];

    private int GoalPoints(int one, int other) =>
        _pool.Goals[one] >= 0 && _pool.Goals[one] == _pool.Goals[other] ? _pool.Weights.SharedGoal : 0;

    private int PointsOf(Track one, Track other) =>
        one == other ? 0
        : one == Track.Mentor || other == Track.Mentor ? _pool.Weights.MentorWithLearner
        : one == Track.FullStack || other == Track.FullStack ? _pool.Weights.FullStackWithOther
        : _pool.Weights.CrossTrack;
}
