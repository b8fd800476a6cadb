using NodaTime;

namespace NexusBot.Core.Pairing;

/// <summary>A member's word of thanks to their partners.</summary>
/// <param name="At">When they first said it.</param>
public sealed record Thanks(string Words, Instant At);
