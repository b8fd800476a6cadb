using NodaTime;

namespace NexusBot.Core.Pairing.Planning;

/// <summary>Why these two, as values: whoever tells them chooses the words.</summary>
/// <param name="FirstTeaches">What the first knows and the second wants.</param>
/// <param name="SharedGoal">The goal of both, or null where they differ.</param>
/// <param name="SharedTimes">When both are free in the coming week, earliest first.</param>
/// <param name="LastMetRoundsAgo">Null where they have not met in the rounds that are remembered.</param>
public sealed record PairReasons(
    PairScore Score,
    IReadOnlyList<Skill> FirstTeaches,
    IReadOnlyList<Skill> SecondTeaches,
    string? SharedGoal,
    IReadOnlyList<Interval> SharedTimes,
    int? LastMetRoundsAgo)
{
    public Duration SharedTime => SharedTimes.Aggregate(Duration.Zero, (sum, time) => sum + time.Duration);
}
