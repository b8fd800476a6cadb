namespace NexusBot.Core.Pairing.Matching;

/// <summary>
/// Prices that no matching can exceed (Edmonds 1965): for each edge, its ends and the odd sets that hold both together cost at least
/// <see cref="Scale"/> times its weight and <paramref name="Lift"/> together.
/// </summary>
/// <param name="Lift">What was added to the weight of every edge, so that one pair more outweighs any difference of weights; 0 where the sum alone counts.</param>
public sealed record DualSolution(long Lift, IReadOnlyList<long> Vertices, IReadOnlyList<OddSetDual> OddSets)
{
    /// <summary>Prices are this many times the usual ones, so that all of them are integers and every first price is even.</summary>
    public const int Scale = 4;
}
