using NexusBot.Core.Delivery;
using NodaTime;

namespace NexusBot.Core.Learnings;

/// <summary>Something that a member learned and shared with the hub.</summary>
public sealed record Learning
{
    /// <summary>The <see cref="OutboxEntry.Kind"/> of the card that shows a learning in its channel.</summary>
    public const string CardKind = "learning-card";

    public const int MaxSolutions = 25;

    /// <summary>How long a deletion can be taken back.</summary>
    public static readonly Duration UndoTime = Duration.FromMinutes(15);

    public required LearningId Id { get; init; }

    public required GuildId Guild { get; init; }

    public required MemberId Author { get; init; }

    public required LearningContent Content { get; init; }

    public required Instant SharedAt { get; init; }

    public Instant? EditedAt { get; init; }

    public MemberId? EditedBy { get; init; }

    /// <summary>How many members found it helpful. Votes do not raise <see cref="Version"/>.</summary>
    public int HelpfulCount { get; init; }

    /// <summary>Counts what its content was: raised by edits alone.</summary>
    public required int Version { get; init; }

    /// <summary>What was proposed for a challenge, oldest first.</summary>
    public IReadOnlyList<Solution> Solutions { get; init; } = [];

    public SolutionId? Accepted { get; init; }

    public Review? Review { get; init; }

    /// <summary>Who wrote the message that it was saved from, where that was not its author.</summary>
    public MemberId? OriginalAuthor { get; init; }

    /// <summary>Set while moderators keep it out of sight.</summary>
    public Removal? Hidden { get; init; }

    /// <summary>Set once it is deleted, and kept for a while for whoever thinks better of it.</summary>
    public Removal? Deleted { get; init; }

    public Solution? AcceptedSolution => Solutions.FirstOrDefault(solution => solution.Id == Accepted);

    /// <summary>Whether a mentor's verdict was about an earlier version: nobody vouches for what they have not read.</summary>
    public bool WasEditedSinceReview => Review is { } review && EditedAt > review.At;

    /// <summary>Whether members see it: only then is it in lists and searches.</summary>
    public bool IsShown => Hidden is null && Deleted is null;

    public LearningHeading ToHeading() =>
        new(Id, Author, Content.Kind, Content.Title, Content.Tags, SharedAt, HelpfulCount, Accepted is not null);
}
