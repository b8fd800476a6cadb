using NexusBot.Core.Pairing.Planning;

namespace NexusBot.Core.Pairing;

/// <param name="Partners">How many in one round, 1 to <see cref="PairingRoundPlanner.MostPartners"/>.</param>
/// <param name="AsMentor">To meet learners, and no other mentor.</param>
public sealed record JoinPairing(PairingRhythm Rhythm, int Partners, bool AsMentor);
