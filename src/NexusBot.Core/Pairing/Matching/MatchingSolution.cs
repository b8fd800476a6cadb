namespace NexusBot.Core.Pairing.Matching;

/// <param name="Partners">For each vertex the one it is matched with, or <see cref="Alone"/>.</param>
public sealed record MatchingSolution(IReadOnlyList<int> Partners, int Pairs, long Weight, DualSolution Duals)
{
    public const int Alone = -1;
}
