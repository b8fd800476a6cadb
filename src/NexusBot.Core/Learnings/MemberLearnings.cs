using NexusBot.Core.Learnings.Exchange;
using NodaTime;

namespace NexusBot.Core.Learnings;

/// <summary>Everything around learnings that is kept of one member.</summary>
/// <param name="Own">What they shared, that which nobody sees included.</param>
/// <param name="Naming">What others shared and they solved, reviewed, edited, wrote first, or took out of sight.</param>
/// <param name="Versions">What their own said before, and what they wrote into those of others.</param>
/// <param name="Imported">Those of their own that came out of a document.</param>
/// <param name="News">What channels are told of imports that they made.</param>
public sealed record MemberLearnings(
    IReadOnlyList<Learning> Own,
    IReadOnlyList<Learning> Naming,
    IReadOnlyList<LearningVersionOf> Versions,
    IReadOnlyList<MarkedLearning> Votes,
    IReadOnlyList<MarkedLearning> Saved,
    IReadOnlyList<Report> Reports,
    IReadOnlyList<LearningId> Imported,
    IReadOnlyList<ImportNews> News);

public sealed record LearningVersionOf(LearningId Learning, LearningVersion Version);

/// <summary>A learning to which a member did something, as others call it; null where it is no more.</summary>
public sealed record MarkedLearning(LearningId Id, string? Title, Instant At);
