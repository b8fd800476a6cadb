using System.ComponentModel.DataAnnotations;
using NexusBot.Core.Pairing;
using NexusBot.Core.Pairing.Planning;

namespace NexusBot.Host.Options;

/// <summary>
/// What counts how much when two are compared: the table of <see cref="PairingWeights"/>; and how many partners between rounds one member may
/// have: <see cref="PairingLimits"/>. Both hold for the whole process.
/// </summary>
public sealed class PairingOptions
{
    public const string Section = "Pairing";

    [Range(0, 1000, ErrorMessage = "NEXUSBOT_Pairing__CrossTrack must be between 0 and 1000")]
    public int CrossTrack { get; init; } = PairingWeights.Default.CrossTrack;

    [Range(0, 1000, ErrorMessage = "NEXUSBOT_Pairing__FullStackWithOther must be between 0 and 1000")]
    public int FullStackWithOther { get; init; } = PairingWeights.Default.FullStackWithOther;

    [Range(0, 1000, ErrorMessage = "NEXUSBOT_Pairing__MentorWithLearner must be between 0 and 1000")]
    public int MentorWithLearner { get; init; } = PairingWeights.Default.MentorWithLearner;

    [Range(0, 1000, ErrorMessage = "NEXUSBOT_Pairing__SkillTaught must be between 0 and 1000")]
    public int SkillTaught { get; init; } = PairingWeights.Default.SkillTaught;

    [Range(0, 7, ErrorMessage = "NEXUSBOT_Pairing__MostSkills must be between 0 and 7")]
    public int MostSkills { get; init; } = PairingWeights.Default.MostSkills;

    [Range(0, 1000, ErrorMessage = "NEXUSBOT_Pairing__MutualTeaching must be between 0 and 1000")]
    public int MutualTeaching { get; init; } = PairingWeights.Default.MutualTeaching;

    [Range(0, 1000, ErrorMessage = "NEXUSBOT_Pairing__SharedHour must be between 0 and 1000")]
    public int SharedHour { get; init; } = PairingWeights.Default.SharedHour;

    [Range(0, 168, ErrorMessage = "NEXUSBOT_Pairing__MostHours must be between 0 and 168")]
    public int MostHours { get; init; } = PairingWeights.Default.MostHours;

    [Range(0, 1000, ErrorMessage = "NEXUSBOT_Pairing__SharedGoal must be between 0 and 1000")]
    public int SharedGoal { get; init; } = PairingWeights.Default.SharedGoal;

    [Range(0, 52, ErrorMessage = "NEXUSBOT_Pairing__HardRepeatRounds must be between 0 and 52")]
    public int HardRepeatRounds { get; init; } = PairingWeights.Default.HardRepeatRounds;

    [Range(0, 52, ErrorMessage = "NEXUSBOT_Pairing__SoftRepeatRounds must be between 0 and 52")]
    public int SoftRepeatRounds { get; init; } = PairingWeights.Default.SoftRepeatRounds;

    [Range(0, 1000, ErrorMessage = "NEXUSBOT_Pairing__RepeatPerRound must be between 0 and 1000")]
    public int RepeatPerRound { get; init; } = PairingWeights.Default.RepeatPerRound;

    [Range(0, 52, ErrorMessage = "NEXUSBOT_Pairing__MostWaitingRounds must be between 0 and 52")]
    public int MostWaitingRounds { get; init; } = PairingWeights.Default.MostWaitingRounds;

    [Range(1, 50, ErrorMessage = "NEXUSBOT_Pairing__MostAtOnceAWeek must be between 1 and 50")]
    public int MostAtOnceAWeek { get; init; } = PairingLimits.UsualAtOnce;

    public PairingLimits ToLimits() => new(MostAtOnceAWeek);

    public PairingWeights ToWeights() => new()
    {
        CrossTrack = CrossTrack,
        FullStackWithOther = FullStackWithOther,
        MentorWithLearner = MentorWithLearner,
        SkillTaught = SkillTaught,
        MostSkills = MostSkills,
        MutualTeaching = MutualTeaching,
        SharedHour = SharedHour,
        MostHours = MostHours,
        SharedGoal = SharedGoal,
        HardRepeatRounds = HardRepeatRounds,
        SoftRepeatRounds = SoftRepeatRounds,
        RepeatPerRound = RepeatPerRound,
        MostWaitingRounds = MostWaitingRounds,
    };
}
