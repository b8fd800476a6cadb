namespace NexusBot.Core.Pairing.Planning;

/// <summary>A pair that an odd one joined, and why each of the two suits them.</summary>
public sealed record PlannedTrio(PlannedPair Pair, PairingMember Joined, PairReasons WithFirst, PairReasons WithSecond);
