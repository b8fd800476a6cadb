using NexusBot.Core.Members;

namespace NexusBot.Core.Pairing.Planning;

/// <summary>Someone who is in for this round, with all that pairing asks of them.</summary>
/// <param name="Goal">What they work towards, by its key, or null.</param>
/// <param name="WaitingRounds">How many rounds in a row before this one left them without a partner.</param>
/// <param name="Blocks">With whom they never want to be paired. It binds both, and is never told.</param>
/// <param name="MaxPartners">How many partners they want this round, 1 to <see cref="PairingRoundPlanner.MostPartners"/>.</param>
public sealed record PairingMember(
    MemberId Id,
    Track Track,
    IReadOnlyList<Skill> Knows,
    IReadOnlyList<Skill> Wants,
    WeeklyHours Hours,
    string? Goal,
    int WaitingRounds,
    IReadOnlyList<RecentPartner> RecentPartners,
    IReadOnlyList<MemberId> Blocks,
    int MaxPartners);
