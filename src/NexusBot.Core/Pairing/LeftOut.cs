namespace NexusBot.Core.Pairing;

/// <summary>Who was in for a round and found no partner in it, and why.</summary>
public sealed record LeftOut(MemberId Member, UnpairedReason Reason);
