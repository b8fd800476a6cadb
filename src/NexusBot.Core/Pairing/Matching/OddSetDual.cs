namespace NexusBot.Core.Pairing.Matching;

/// <summary>An odd set of vertices, in which at most half of them less one can be matched with each other, and the price of that bound.</summary>
public sealed record OddSetDual(IReadOnlyList<int> Vertices, long Price);
