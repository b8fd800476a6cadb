using NodaTime;

namespace NexusBot.Core.Learnings;

/// <summary>Somebody thinks that moderators should look at a learning.</summary>
public sealed record Report(LearningId Learning, MemberId By, string Reason, Instant At)
{
    public const int MaxReasonLength = 500;
}
