namespace NexusBot.Core.Pairing.Matching;

/// <summary>One direction of an edge: where it leads, the place of its other direction, and its weight, lifted and scaled.</summary>
internal readonly record struct Arc(int To, int Reverse, long Weight);
