using NexusBot.Core.Moderation;

namespace NexusBot.Core.Learnings;

/// <summary>What mentors say of learnings.</summary>
public sealed class LearningReviews(LearningWriter writer)
{
    /// <param name="verdict">Null takes back what was said.</param>
    /// <param name="seen">The version that the mentor has read; null where that is not known.</param>
    public Task<Outcome<Learning>> ReviewAsync(
        Caller caller, LearningId id, ReviewVerdict? verdict, int? seen, CancellationToken cancellationToken)
    {
        var deed = new LearningDeed(KindOf(verdict), Capability.ReviewLearning, (learning, now) =>
            verdict is not { } said ? learning with { Review = null }
            : said == ReviewVerdict.Verified && IsBy(caller.Member, learning) ? LearningRefusals.OwnReview
            : seen is { } version && version != learning.Version ? LearningRefusals.ChangedMeanwhile
            : learning with { Review = new Review(said, caller.Member, now) });
        return writer.DoAsync(caller, id, deed, cancellationToken);
    }

    private static AuditKind KindOf(ReviewVerdict? verdict) => verdict switch
    {
        null => AuditKind.TakeBackVerdict,
        ReviewVerdict.Verified => AuditKind.VerifyLearning,
        ReviewVerdict.Outdated => AuditKind.OutdateLearning,
        _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, message: null),
    };

    private static bool IsBy(MemberId member, Learning learning) => learning.Author == member || learning.OriginalAuthor == member;
}
