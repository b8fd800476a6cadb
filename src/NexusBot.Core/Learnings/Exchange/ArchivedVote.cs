using NodaTime;

namespace NexusBot.Core.Learnings.Exchange;

public sealed record ArchivedVote(MemberId By, Instant At);
