using NexusBot.Core.Moderation;

namespace NexusBot.Core.Learnings;

/// <summary>What mentors say of learnings.</summary>
public sealed class LearningReviews(LearningWriter writer)
{
    /// <param name="verdict">Null takes back what was said.</param>
    public Task<Outcome<Learning>> ReviewAsync(
        Caller caller, LearningId id, ReviewVerdict? verdict, CancellationToken cancellationToken) => writer.DoAsync(
        caller,
        id,
        new LearningDeed($"learning.review.{verdict?.ToString() ?? "None"}", Capability.ReviewLearning, (learning, now) =>
            learning with { Review = verdict is { } said ? new Review(said, caller.Member, now) : null })
        {
            IsAudited = true,
        },
        cancellationToken);
}
