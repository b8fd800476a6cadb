namespace NexusBot.Core.Pairing;

public sealed record UnpairedMember(PairingMember Member, UnpairedReason Reason);
