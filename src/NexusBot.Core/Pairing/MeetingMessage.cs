using NodaTime;

namespace NexusBot.Core.Pairing;

/// <summary>One message about a meeting: that it stands, or a reminder of it.</summary>
/// <param name="To">Who gets it by direct message; null for what stands in the partners' thread.</param>
/// <param name="Before">How long before the meeting it reminds; null where it says that the meeting stands.</param>
public sealed record MeetingMessage(Guid Id, MemberId? To, Duration? Before, Instant Due);
