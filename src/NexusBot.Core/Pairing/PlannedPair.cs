namespace NexusBot.Core.Pairing;

public sealed record PlannedPair(PairingMember First, PairingMember Second, PairReasons Why);
