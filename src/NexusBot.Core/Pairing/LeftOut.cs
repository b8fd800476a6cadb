using NexusBot.Core.Pairing.Planning;

namespace NexusBot.Core.Pairing;

/// <summary>Who was in for a round and found no partner in it, and why.</summary>
public sealed record LeftOut(MemberId Member, UnpairedReason Reason)
{
    /// <summary>
    /// What of the reason anybody may be told. Two are one: who met nobody yet would learn from the other that somebody never wants to meet them.
    /// </summary>
    public UnpairedReason Told => Reason == UnpairedReason.NobodyNew ? UnpairedReason.NobodyLeft : Reason;
}
