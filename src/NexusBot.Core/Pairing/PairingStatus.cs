using NodaTime;

namespace NexusBot.Core.Pairing;

/// <summary>How things stand with one member, for their eyes alone.</summary>
/// <param name="At">When they stand so.</param>
/// <param name="NextRound">When the next round is made; null without a schedule.</param>
/// <param name="Partnerships">Newest first.</param>
/// <param name="Blocks">Whom they never want to meet, as they said themselves.</param>
/// <param name="HasHours">Whether they have told when they are free: without that nobody can be found.</param>
public sealed record PairingStatus(
    Instant At,
    Enrolment? Enrolment,
    Instant? NextRound,
    Waiting? Waiting,
    IReadOnlyList<Partnership> Partnerships,
    IReadOnlyList<Block> Blocks,
    bool HasHours);
