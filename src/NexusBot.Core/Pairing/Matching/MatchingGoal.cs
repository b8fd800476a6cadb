namespace NexusBot.Core.Pairing.Matching;

public enum MatchingGoal
{
    /// <summary>The greatest sum of weights, however many are matched.</summary>
    Weight,

    /// <summary>As many matched as can be, and among such matchings the greatest sum.</summary>
    CardinalityThenWeight,
}
