namespace NexusBot.Core.Pairing.Planning;

public sealed record UnpairedMember(PairingMember Member, UnpairedReason Reason);
