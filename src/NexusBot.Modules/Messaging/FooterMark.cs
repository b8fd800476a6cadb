using NexusBot.Core.Delivery;

namespace NexusBot.Modules.Messaging;

/// <summary>How the footer of every message from the outbox ends: with its mark, and before that a word if it may be a repetition.</summary>
internal static class FooterMark
{
    public static string Of(OutboxClaim claim) => claim.PerhapsRepeated ? $"perhaps repeated · {claim.Entry.Mark}" : claim.Entry.Mark;
}
