namespace NexusBot.Core.Pairing.Planning;

public sealed record PlannedPair(PairingMember First, PairingMember Second, PairReasons Why);
