using NexusBot.Core.Reminders;
using NodaTime;

namespace NexusBot.Core.Sessions;

/// <summary>A member's answer. In a session they stand in the order in which seats are given.</summary>
/// <param name="Reminders">When the member wants to be reminded; null for when the hub reminds everyone.</param>
public sealed record Rsvp(MemberId Member, RsvpAnswer Answer, Instant At, ReminderOffsets? Reminders = null);
