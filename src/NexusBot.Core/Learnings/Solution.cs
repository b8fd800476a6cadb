using NodaTime;

namespace NexusBot.Core.Learnings;

/// <summary>How somebody would solve a challenge.</summary>
public sealed record Solution(SolutionId Id, MemberId Author, string Text, Instant At)
{
    public const int MaxTextLength = 4000;
}
