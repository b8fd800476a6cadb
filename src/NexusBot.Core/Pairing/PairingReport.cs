using NodaTime;

namespace NexusBot.Core.Pairing;

/// <summary>What moderators see of pairing.</summary>
/// <param name="Next">When the next round is made; null without a schedule.</param>
public sealed record PairingReport(Instant? Next, IReadOnlyList<ReportedRound> Rounds);

/// <param name="OnTheSpot">How many partnerships were made between this round and the next one.</param>
public sealed record ReportedRound(Round Round, IReadOnlyList<Partnership> Partnerships, int OnTheSpot)
{
    /// <summary>How many partnerships met, as one of them says.</summary>
    public int Met => Partnerships.Count(partnership => partnership.Seats.Any(seat => seat.HasMet == true));

    /// <summary>How many members gave a silent partner up.</summary>
    public int Silent => Partnerships.Sum(partnership => partnership.Seats.Count(seat => seat.FoundSilence));
}
