using System.Collections.Immutable;
using NexusBot.Core.Pairing.Planning;
using NodaTime;

namespace NexusBot.Core.Pairing;

/// <summary>Why two were brought together, as it was when that happened.</summary>
/// <param name="FirstTeaches">What the first knows and the second wants.</param>
/// <param name="SharedGoal">By its name, or null where they differ.</param>
/// <param name="SharedTime">For how long both are free in the week that follows.</param>
public sealed record Why(
    MemberId First,
    MemberId Second,
    PairScore Score,
    ImmutableArray<Skill> FirstTeaches,
    ImmutableArray<Skill> SecondTeaches,
    string? SharedGoal,
    Duration SharedTime,
    int? LastMetRoundsAgo)
{
    public static Why Of(PairingMember first, PairingMember second, PairReasons reasons) => new(
        first.Id,
        second.Id,
        reasons.Score,
        [.. reasons.FirstTeaches],
        [.. reasons.SecondTeaches],
        reasons.SharedGoal,
        reasons.SharedTime,
        reasons.LastMetRoundsAgo);
}
