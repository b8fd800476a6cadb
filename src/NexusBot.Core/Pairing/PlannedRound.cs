using NexusBot.Core.Pairing.Planning;

namespace NexusBot.Core.Pairing;

/// <summary>A round as it would be, and from what it was planned.</summary>
/// <param name="Number">Which it would be.</param>
/// <param name="In">Who is in.</param>
/// <param name="Others">Who is enrolled and sits it out.</param>
public sealed record PlannedRound(
    GuildId Guild, int Number, int Seed, IReadOnlyList<Enrolment> In, IReadOnlyList<Enrolment> Others, PairingPlan Plan)
{
    /// <summary>Everybody who is in.</summary>
    public IEnumerable<MemberId> Members => In.Select(enrolment => enrolment.Member);
}
