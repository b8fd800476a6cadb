using NodaTime;

namespace NexusBot.Core.Pairing.Planning;

/// <summary>A whole round as it would be. Whoever wants several partners may be in several pairs.</summary>
/// <param name="WeekStart">When the week begins in which shared hours were sought.</param>
/// <param name="Pairs">Those that nobody joined.</param>
public sealed record PairingPlan(
    Instant WeekStart, IReadOnlyList<PlannedPair> Pairs, IReadOnlyList<PlannedTrio> Trios, IReadOnlyList<UnpairedMember> Unpaired)
{
    public bool IsEmpty => Pairs.Count == 0 && Trios.Count == 0;

    public long Score => Pairs.Concat(Trios.Select(trio => trio.Pair)).Sum(pair => (long)pair.Why.Score.Total);
}
