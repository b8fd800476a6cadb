namespace NexusBot.Core.Pairing.Planning;

/// <summary>The points of two, each kind by itself. See <see cref="PairingWeights"/>.</summary>
/// <param name="Repeat">What an earlier meeting takes away, as a positive number.</param>
public readonly record struct PairScore(int Tracks, int Teaching, int Hours, int Goal, int Repeat)
{
    public int Total => Tracks + Teaching + Hours + Goal - Repeat;
}
