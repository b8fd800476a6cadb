namespace NexusBot.Core.Pairing.Matching;

/// <summary>How far from the root of the search tree, in edges, by an alternating path.</summary>
internal enum Label : byte
{
    Outside,
    Even,
    Odd,
}
