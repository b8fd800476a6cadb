namespace NexusBot.Core.Pairing.Planning;

/// <summary>
/// What counts how much when two are compared, in points. All are integers, so that a round can be repeated exactly.
/// </summary>
/// <remarks>
/// Never outweighed by points: as many as possible are paired, and of those who could be, who waited longest goes first. Never paired:
/// who have no whole hour in common, who block each other, two mentors, who met in the last <see cref="HardRepeatRounds"/> rounds.
/// </remarks>
public sealed record PairingWeights
{
    public static PairingWeights Default { get; } = new();

    /// <summary>Backend with frontend.</summary>
    public int CrossTrack { get; init; } = 40;

    /// <summary>Full stack with backend or frontend.</summary>
    public int FullStackWithOther { get; init; } = 20;

    /// <summary>A mentor with a learner.</summary>
    public int MentorWithLearner { get; init; } = 40;

    /// <summary>Each skill that one knows and the other wants, up to <see cref="MostSkills"/> each way.</summary>
    public int SkillTaught { get; init; } = 12;

    public int MostSkills
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, MemberCounts.Most);
            field = value;
        }
    } = 4;

    /// <summary>When each can teach the other something.</summary>
    public int MutualTeaching { get; init; } = 30;

    /// <summary>Each hour in which both are free in the coming week, up to <see cref="MostHours"/>.</summary>
    public int SharedHour { get; init; } = 6;

    public int MostHours { get; init; } = 8;

    /// <summary>When both have the same goal.</summary>
    public int SharedGoal { get; init; } = 15;

    /// <summary>Who met this many rounds ago or fewer are not paired. In a small round at most half of the others are ruled out so.</summary>
    public int HardRepeatRounds { get; init; } = 6;

    /// <summary>Until this many rounds ago a meeting counts against another one …</summary>
    public int SoftRepeatRounds { get; init; } = 12;

    /// <summary>… this much for every round that is missing.</summary>
    public int RepeatPerRound { get; init; } = 10;

    /// <summary>As far back as a meeting counts in any way.</summary>
    public int RememberedRounds => Math.Max(SoftRepeatRounds, HardRepeatRounds);

    /// <summary>More rounds of waiting than this count as this many.</summary>
    public int MostWaitingRounds { get; init; } = 4;
}
