using NodaTime;

namespace NexusBot.Core.Learnings;

/// <summary>Who took a learning out of sight, and when.</summary>
/// <param name="By">Null once that member was forgotten.</param>
public sealed record Removal(MemberId? By, Instant At);
