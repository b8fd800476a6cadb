using NodaTime;

namespace NexusBot.Core.Learnings;

/// <summary>What a mentor says of a learning. The latest one stands.</summary>
/// <param name="By">Null once that mentor was forgotten.</param>
public sealed record Review(ReviewVerdict Verdict, MemberId? By, Instant At);
