namespace NexusBot.Core.Pairing.Matching;

/// <summary>One direction of an edge: where it leads, the place of its other direction, and twice its lifted weight.</summary>
internal readonly record struct Arc(int To, int Reverse, long Weight);
