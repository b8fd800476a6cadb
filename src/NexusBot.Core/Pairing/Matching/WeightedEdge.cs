namespace NexusBot.Core.Pairing.Matching;

/// <summary>Two vertices that may be matched, and what it is worth. Edges of the same two are allowed: the heaviest counts.</summary>
public readonly record struct WeightedEdge(int First, int Second, long Weight);
