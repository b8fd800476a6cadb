using NodaTime;

namespace NexusBot.Core.Delivery;

/// <summary>The right to deliver one entry, as it stood when it was claimed, until the lease ends.</summary>
/// <param name="Number">Tells this claim from the entry's other ones: a claim that was overtaken can no longer change the entry.</param>
/// <param name="UnknownSince">
/// The moment of an earlier claim that may or may not have sent the message: one that crashed, or whose answer was lost.
/// Null when it is certain that no earlier attempt sent anything.
/// </param>
/// <param name="PerhapsRepeated">Whether an earlier send could not be ruled out, so that the message has to say so.</param>
public sealed record OutboxClaim(OutboxEntry Entry, int Number, Instant? UnknownSince, bool PerhapsRepeated = false);
