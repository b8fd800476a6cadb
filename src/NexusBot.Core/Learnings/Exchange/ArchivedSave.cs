using NodaTime;

namespace NexusBot.Core.Learnings.Exchange;

public sealed record ArchivedSave(MemberId By, Instant At);
