using NodaTime;

namespace NexusBot.Core.Sessions;

/// <summary>A time of the rule that is not as the rule says (RFC 5545: EXDATE, or RECURRENCE-ID with another start).</summary>
/// <param name="Slot">When it would have been, by the wall clock of the series' zone.</param>
/// <param name="MovedTo">When it is instead; null when it does not take place.</param>
public sealed record ChangedSlot(LocalDateTime Slot, Instant? MovedTo);
